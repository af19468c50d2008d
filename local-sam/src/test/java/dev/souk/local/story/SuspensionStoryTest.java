package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A suspended seller")
class SuspensionStoryTest {
  private final Stall stall = Stall.of("Corner pottery");
  private final String sellerId = stall.sellerId();

  private void judged(String decision) {
    var path = "/api/v1/admin/sellers/" + sellerId + "/" + decision;
    Town.admin().post(path, null).expect(200);
  }

  private static long listed(String query) {
    return Town.visitor().get("/api/v1/products?" + query).expect(200).list("items").size();
  }

  @Test
  void reads_but_does_not_write_and_is_not_shown_until_reinstated() {
    stall.moved(5).expect(201);
    var visitor = Town.visitor();
    visitor.get(stall.path()).expect(200);
    assertThat(listed("seller=" + sellerId)).isEqualTo(1);

    judged("suspend");
    judged("suspend");

    visitor.get(stall.path()).expect(404);
    visitor.get("/api/v1/sellers/" + sellerId).expect(404);
    assertThat(listed("seller=" + sellerId)).isZero();
    assertThat(listed("limit=100")).isEqualTo(shownWithout());
    Town.later(Duration.ofSeconds(60));
    writesAreRefused();
    assertThat(stall.own().json()).containsEntry("hidden", true);
    stall.seller().get("/api/v1/products/my").expect(200);

    judged("reinstate");

    visitor.get(stall.path()).expect(200);
    visitor.get("/api/v1/sellers/" + sellerId).expect(200);
    assertThat(listed("seller=" + sellerId)).isEqualTo(1);
    Town.later(Duration.ofSeconds(60));
    stall.moved(1).expect(201);
    assertThat(stall.available()).isEqualTo(6);
  }

  private long shownWithout() {
    var all = Town.visitor().get("/api/v1/products?limit=100").expect(200).list("items");
    return all.stream().filter(each -> !sellerId.equals(each.get("sellerId"))).count();
  }

  private void writesAreRefused() {
    var seller = stall.seller();
    assertThat(stall.moved(1).expect(403).text("code")).isEqualTo("suspended");
    seller.once().post("/api/v1/products", Stall.mug()).expect(403);
    seller.patch(stall.path(), 2, Map.of("name", "Jug")).expect(403);
    seller.post(stall.path() + "/publish", null).expect(403);
    seller.patch("/api/v1/sellers/me", 1, Map.of("about", "Hello")).expect(403);
    var price = Map.of("price", Map.of("amount", 1, "currency", "EUR"));
    seller.once().post(stall.variantPath() + "/price", price).expect(403);
  }

  @Test
  void is_suspended_by_the_admin_alone() {
    var path = "/api/v1/admin/sellers/" + sellerId + "/suspend";

    stall.seller().post(path, null).expect(403);
    Town.customer().post(path, null).expect(403);
    Town.visitor().post(path, null).expect(401);
  }
}
