package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.id.Ids;
import dev.souk.id.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("What a seller owns")
class OwnershipStoryTest {
  private static final Map<String, Object> PRICE = Map.of("amount", 1, "currency", "EUR");

  /// One request that names an object.
  private record Asked(String method, String path, @Nullable Object body) {
    Answer by(Actor actor) {
      return by(actor, 1);
    }

    Answer by(Actor actor, long version) {
      return actor.once().with("if-match", "\"" + version + "\"").send(method, path, body);
    }
  }

  /// An answer's body without what differs from request to request.
  static Map<String, @Nullable Object> gist(Answer answer) {
    var gist = new LinkedHashMap<String, @Nullable Object>(answer.json());
    gist.remove("requestId");
    return gist;
  }

  private static String missing(Kind kind) {
    return Ids.random().next(kind, Town.cloud().clock().instant());
  }

  private static List<Asked> everyRoute(String product, String variant, String medium) {
    var at = "/api/v1/products/" + product;
    var of = at + "/variants/" + variant;
    var another = Map.of("sku", "X", "options", Map.of("colour", "red"), "price", PRICE);
    return List.of(
        new Asked("GET", "/api/v1/products/my/" + product, null),
        new Asked("PATCH", at, Map.of("name", "Mine")),
        new Asked("DELETE", at, null),
        new Asked("POST", at + "/publish", null),
        new Asked("POST", at + "/unpublish", null),
        new Asked("POST", at + "/variants", another),
        new Asked("PATCH", of, Map.of("sku", "Y")),
        new Asked("DELETE", of, null),
        new Asked("POST", of + "/price", Map.of("price", PRICE)),
        new Asked("GET", of + "/prices", null),
        new Asked("PATCH", of + "/stock", Map.of("lowAt", 9)),
        new Asked("GET", of + "/stock-movements", null),
        new Asked("POST", of + "/stock-movements", Map.of("delta", 5, "reason", "restock")),
        new Asked("POST", of + "/stock-movements", Map.of("count", 5, "reason", "stocktake")),
        new Asked("GET", "/api/v1/media/" + medium, null),
        new Asked("DELETE", "/api/v1/media/" + medium, null));
  }

  @Test
  void is_as_good_as_missing_to_another_seller() {
    var stall = Stall.of("Corner pottery");
    var other = Stall.of("Rival pottery");
    var picture = Upload.picture(stall.seller());
    var theirs = everyRoute(stall.product(), stall.variant(), picture);
    var nothing = everyRoute(missing(Kind.PRD), missing(Kind.VAR), missing(Kind.MED));
    var before = stall.own().json();

    for (var i = 0; i < theirs.size(); i++) {
      var answer = theirs.get(i).by(other.seller()).expect(404);
      assertThat(gist(answer)).isEqualTo(gist(nothing.get(i).by(other.seller()).expect(404)));
    }

    assertThat(stall.own().json()).isEqualTo(before);
    stall.seller().get("/api/v1/media/" + picture).expect(200);
  }

  @Test
  void is_as_good_as_missing_when_named_beside_what_one_owns() {
    var stall = Stall.of("Corner pottery");
    var other = Stall.of("Rival pottery");
    var picture = Upload.picture(stall.seller());
    var mixed = everyRoute(other.product(), stall.variant(), picture);
    var nothing = everyRoute(other.product(), missing(Kind.VAR), missing(Kind.MED));
    var version = other.own().number("version");
    for (var i = 0; i < mixed.size(); i++) {
      if (mixed.get(i).path().contains(stall.variant())) {
        var answer = mixed.get(i).by(other.seller(), version).expect(404);
        var absent = nothing.get(i).by(other.seller(), version).expect(404);
        assertThat(gist(answer)).isEqualTo(gist(absent));
      }
    }
    mediaInBodies(other, picture);
  }

  private static void mediaInBodies(Stall other, String picture) {
    var showing = new Asked("PATCH", other.path(), Map.of("media", List.of(picture)));
    var absent = new Asked("PATCH", other.path(), Map.of("media", List.of(missing(Kind.MED))));
    var version = other.own().number("version");

    var refused = other.seller().patch(showing.path(), version, body(showing)).expect(404);

    var unknown = other.seller().patch(absent.path(), version, body(absent)).expect(404);
    assertThat(gist(refused)).isEqualTo(gist(unknown));
    var made = new LinkedHashMap<>(Stall.mug());
    made.put("media", List.of(picture));
    other.seller().once().post("/api/v1/products", made).expect(404);
    var shop = other.seller().get("/api/v1/sellers/me").number("version");
    other.seller().patch("/api/v1/sellers/me", shop, Map.of("logo", picture)).expect(404);
  }

  private static Object body(Asked asked) {
    return Objects.requireNonNull(asked.body());
  }

  @Test
  void is_closed_to_customers_guests_and_the_admin_and_asks_others_who_they_are() {
    var stall = Stall.of("Corner pottery");
    var customer = Town.customer();
    var guest = Town.guest();
    for (var asked : everyRoute(stall.product(), stall.variant(), missing(Kind.MED))) {
      assertThat(asked.by(customer).expect(403).text("code")).isEqualTo("forbidden");
      asked.by(guest).expect(403);
      asked.by(Town.admin()).expect(403);
      asked.by(Town.visitor()).expect(401);
    }
  }
}
