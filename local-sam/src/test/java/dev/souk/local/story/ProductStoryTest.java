package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A product")
class ProductStoryTest {
  private final SellerWithVariants sellerWithVariants = SellerWithVariants.of("Corner pottery");
  private final Actor seller = sellerWithVariants.seller();
  private final Actor visitor = SharedLocalCloud.visitor();

  private static Map<String, Object> euros(int cents) {
    return Map.of("price", Map.of("amount", cents, "currency", "EUR"));
  }

  private ApiResponse priced(int cents) {
    return seller
        .withIdempotencyKey()
        .post(sellerWithVariants.variantPath() + "/price", euros(cents));
  }

  private static Object amount(@Nullable Object money) {
    return String.valueOf(((Map<?, ?>) Objects.requireNonNull(money)).get("amount"));
  }

  @Test
  void is_changed_only_by_who_says_which_version_they_mean() {
    var version = sellerWithVariants.readAsSeller().number("version");
    var jug = Map.of("name", "Jug");

    var unsaid = seller.send("PATCH", sellerWithVariants.path(), jug).expect(428);
    assertThat(unsaid.text("code")).isEqualTo("if-match-missing");
    var changed = seller.patch(sellerWithVariants.path(), version, jug).expect(200);
    assertThat(changed.header("etag")).isEqualTo("\"" + (version + 1) + "\"");
    assertThat(seller.patch(sellerWithVariants.path(), version, jug).expect(412).text("code"))
        .isEqualTo("version-mismatch");
    seller
        .with("if-match", "W/\"" + (version + 1) + "\"")
        .send("PATCH", sellerWithVariants.path(), Map.of("name", "Pitcher"))
        .expect(200);
    seller.delete(sellerWithVariants.path()).expect(428);
    seller.with("if-match", "\"1\"").delete(sellerWithVariants.path()).expect(412);
    assertThat(visitor.get(sellerWithVariants.path()).expect(200).text("name"))
        .isEqualTo("Pitcher");
  }

  @Test
  void changes_its_price_at_once_and_keeps_what_it_was() {
    priced(990).expect(201);
    priced(1490).expect(201);
    priced(1490).expect(409);
    seller
        .withIdempotencyKey()
        .post(
            sellerWithVariants.variantPath() + "/price",
            Map.of("price", Map.of("amount", 990, "currency", "USD")))
        .expect(422);
    priced(-1).expect(422);

    var history = seller.all(sellerWithVariants.variantPath() + "/prices");

    assertThat(history)
        .extracting(each -> amount(each.get("price")))
        .containsExactly("1490", "990");
    assertThat(history)
        .extracting(each -> amount(each.get("before")))
        .containsExactly("990", "1290");
    var page = visitor.get(sellerWithVariants.path()).expect(200);
    assertThat(amount(page.list("variants").getFirst().get("price"))).isEqualTo("1490");
    assertThat(amount(page.object("price"))).isEqualTo("1290");
  }

  @Test
  void is_seen_while_it_is_published() {
    var list = "/api/v1/products?seller=" + sellerWithVariants.sellerId();
    seller.post(sellerWithVariants.path() + "/publish", null).expect(200);

    seller.post(sellerWithVariants.path() + "/unpublish", null).expect(200);
    visitor.get(sellerWithVariants.path()).expect(404);
    assertThat(visitor.get(list).expect(200).list("items")).isEmpty();
    assertThat(sellerWithVariants.readAsSeller().text("status")).isEqualTo("unpublished");

    seller.post(sellerWithVariants.path() + "/publish", null).expect(200);
    visitor.get(sellerWithVariants.path()).expect(200);
    assertThat(visitor.get(list).expect(200).list("items")).hasSize(1);
  }

  @Test
  void is_archived_for_good_once_it_was_published() {
    sellerWithVariants.adjustStock(2).expect(201);
    var version = sellerWithVariants.readAsSeller().number("version");

    seller.with("if-match", "\"" + version + "\"").delete(sellerWithVariants.path()).expect(204);

    visitor.get(sellerWithVariants.path()).expect(404);
    var kept = sellerWithVariants.readAsSeller();
    assertThat(kept.text("status")).isEqualTo("archived");
    seller.post(sellerWithVariants.path() + "/publish", null).expect(409);
    priced(1).expect(409);
    seller
        .patch(sellerWithVariants.path(), kept.number("version"), Map.of("name", "Jug"))
        .expect(409);
    var again =
        seller
            .withIdempotencyKey()
            .post("/api/v1/products", SellerWithVariants.mugRequest())
            .expect(409);
    assertThat(again.text("code")).isEqualTo("sku-taken");
  }

  @Test
  void is_deleted_while_it_is_a_draft_and_its_skus_are_free_again() {
    var other = SharedLocalCloud.seller("Rival pottery");
    var draft =
        other
            .withIdempotencyKey()
            .post("/api/v1/products/create", SellerWithVariants.mugRequest())
            .expect(201);
    var path = "/api/v1/products/" + draft.text("id");
    visitor.get(path).expect(404);

    other.with("if-match", draft.header("etag")).delete(path).expect(204);

    other.get("/api/v1/products/my/" + draft.text("id")).expect(404);
    other
        .withIdempotencyKey()
        .post("/api/v1/products", SellerWithVariants.mugRequest())
        .expect(201);
  }
}
