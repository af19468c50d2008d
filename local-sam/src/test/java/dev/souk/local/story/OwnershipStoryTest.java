package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
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
    ApiResponse by(Actor actor) {
      return by(actor, 1);
    }

    ApiResponse by(Actor actor, long version) {
      return actor
          .withIdempotencyKey()
          .with("if-match", "\"" + version + "\"")
          .send(method, path, body);
    }
  }

  /// An answer's body without what differs from request to request.
  static Map<String, @Nullable Object> gist(ApiResponse response) {
    var gist = new LinkedHashMap<String, @Nullable Object>(response.json());
    gist.remove("requestId");
    return gist;
  }

  private static String missing(IdType idType) {
    return IdGenerator.random().next(idType, SharedLocalCloud.cloud().clock().instant());
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
        new Asked("PATCH", of + "/stock", Map.of("lowStockThreshold", 9)),
        new Asked("GET", of + "/stock-movements", null),
        new Asked("POST", of + "/stock-movements", Map.of("delta", 5, "reason", "restock")),
        new Asked("POST", of + "/stock-movements", Map.of("count", 5, "reason", "stocktake")),
        new Asked("GET", "/api/v1/media/" + medium, null),
        new Asked("DELETE", "/api/v1/media/" + medium, null));
  }

  @Test
  void is_as_good_as_missing_to_another_seller() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    var other = SellerWithVariants.of("Rival pottery");
    var picture = AnnouncedUpload.readyImage(sellerWithVariants.seller());
    var theirs = everyRoute(sellerWithVariants.product(), sellerWithVariants.variant(), picture);
    var nothing = everyRoute(missing(IdType.PRD), missing(IdType.VAR), missing(IdType.MED));
    var before = sellerWithVariants.readAsSeller().json();

    for (var i = 0; i < theirs.size(); i++) {
      var response = theirs.get(i).by(other.seller()).expect(404);
      assertThat(gist(response)).isEqualTo(gist(nothing.get(i).by(other.seller()).expect(404)));
    }

    assertThat(sellerWithVariants.readAsSeller().json()).isEqualTo(before);
    sellerWithVariants.seller().get("/api/v1/media/" + picture).expect(200);
  }

  @Test
  void is_as_good_as_missing_when_named_beside_what_one_owns() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    var other = SellerWithVariants.of("Rival pottery");
    var picture = AnnouncedUpload.readyImage(sellerWithVariants.seller());
    var mixed = everyRoute(other.product(), sellerWithVariants.variant(), picture);
    var nothing = everyRoute(other.product(), missing(IdType.VAR), missing(IdType.MED));
    var version = other.readAsSeller().number("version");
    for (var i = 0; i < mixed.size(); i++) {
      if (mixed.get(i).path().contains(sellerWithVariants.variant())) {
        var response = mixed.get(i).by(other.seller(), version).expect(404);
        var absent = nothing.get(i).by(other.seller(), version).expect(404);
        assertThat(gist(response)).isEqualTo(gist(absent));
      }
    }
    mediaInBodies(other, picture);
  }

  private static void mediaInBodies(SellerWithVariants other, String picture) {
    var showing = new Asked("PATCH", other.path(), Map.of("media", List.of(picture)));
    var absent = new Asked("PATCH", other.path(), Map.of("media", List.of(missing(IdType.MED))));
    var version = other.readAsSeller().number("version");

    var refused = other.seller().patch(showing.path(), version, body(showing)).expect(404);

    var unknown = other.seller().patch(absent.path(), version, body(absent)).expect(404);
    assertThat(gist(refused)).isEqualTo(gist(unknown));
    var made = new LinkedHashMap<>(SellerWithVariants.mugRequest());
    made.put("media", List.of(picture));
    other.seller().withIdempotencyKey().post("/api/v1/products", made).expect(404);
    var shop = other.seller().get("/api/v1/sellers/me").number("version");
    other.seller().patch("/api/v1/sellers/me", shop, Map.of("logo", picture)).expect(404);
  }

  private static Object body(Asked asked) {
    return Objects.requireNonNull(asked.body());
  }

  @Test
  void is_closed_to_customers_guests_and_the_admin_and_asks_others_who_they_are() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    var customer = SharedLocalCloud.customer();
    var guest = SharedLocalCloud.guest();
    for (var asked :
        everyRoute(
            sellerWithVariants.product(), sellerWithVariants.variant(), missing(IdType.MED))) {
      assertThat(asked.by(customer).expect(403).text("code")).isEqualTo("forbidden");
      asked.by(guest).expect(403);
      asked.by(SharedLocalCloud.admin()).expect(403);
      asked.by(SharedLocalCloud.visitor()).expect(401);
    }
  }
}
