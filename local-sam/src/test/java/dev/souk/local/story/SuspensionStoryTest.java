package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A suspended seller")
class SuspensionStoryTest {
  private final SellerWithVariants sellerWithVariants = SellerWithVariants.of("Corner pottery");
  private final String sellerId = sellerWithVariants.sellerId();

  private void judged(String decision) {
    var path = "/api/v1/admin/sellers/" + sellerId + "/" + decision;
    SharedLocalCloud.admin().post(path, null).expect(200);
  }

  private static long listed(String query) {
    return SharedLocalCloud.visitor()
        .get("/api/v1/products?" + query)
        .expect(200)
        .list("items")
        .size();
  }

  @Test
  void reads_but_does_not_write_and_is_not_shown_until_reinstated() {
    sellerWithVariants.adjustStock(5).expect(201);
    var visitor = SharedLocalCloud.visitor();
    visitor.get(sellerWithVariants.path()).expect(200);
    assertThat(listed("seller=" + sellerId)).isEqualTo(1);

    judged("suspend");
    judged("suspend");

    visitor.get(sellerWithVariants.path()).expect(404);
    visitor.get("/api/v1/sellers/" + sellerId).expect(404);
    assertThat(listed("seller=" + sellerId)).isZero();
    assertThat(listed("limit=100")).isEqualTo(shownWithout());
    SharedLocalCloud.advance(Duration.ofSeconds(60));
    writesAreRefused();
    assertThat(sellerWithVariants.readAsSeller().json()).containsEntry("hidden", true);
    sellerWithVariants.seller().get("/api/v1/products/my").expect(200);

    judged("reinstate");

    visitor.get(sellerWithVariants.path()).expect(200);
    visitor.get("/api/v1/sellers/" + sellerId).expect(200);
    assertThat(listed("seller=" + sellerId)).isEqualTo(1);
    SharedLocalCloud.advance(Duration.ofSeconds(60));
    sellerWithVariants.adjustStock(1).expect(201);
    assertThat(sellerWithVariants.available()).isEqualTo(6);
  }

  private long shownWithout() {
    var all =
        SharedLocalCloud.visitor().get("/api/v1/products?limit=100").expect(200).list("items");
    return all.stream().filter(each -> !sellerId.equals(each.get("sellerId"))).count();
  }

  private void writesAreRefused() {
    var seller = sellerWithVariants.seller();
    assertThat(sellerWithVariants.adjustStock(1).expect(403).text("code"))
        .isEqualTo("account-suspended");
    seller
        .withIdempotencyKey()
        .post("/api/v1/products", SellerWithVariants.mugRequest())
        .expect(403);
    seller.patch(sellerWithVariants.path(), 2, Map.of("name", "Jug")).expect(403);
    seller.post(sellerWithVariants.path() + "/publish", null).expect(403);
    seller.patch("/api/v1/sellers/me", 1, Map.of("about", "Hello")).expect(403);
    var price = Map.of("price", Map.of("amount", 1, "currency", "EUR"));
    seller
        .withIdempotencyKey()
        .post(sellerWithVariants.variantPath() + "/price", price)
        .expect(403);
  }

  @Test
  void is_suspended_by_the_admin_alone() {
    var path = "/api/v1/admin/sellers/" + sellerId + "/suspend";

    sellerWithVariants.seller().post(path, null).expect(403);
    SharedLocalCloud.customer().post(path, null).expect(403);
    SharedLocalCloud.visitor().post(path, null).expect(401);
  }
}
