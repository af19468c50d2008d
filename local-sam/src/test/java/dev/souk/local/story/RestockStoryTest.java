package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A restock")
class RestockStoryTest {
  private final Actor admin = SharedLocalCloud.admin();
  private final Actor seller = SharedLocalCloud.seller("Corner pottery");
  private final Actor customer = SharedLocalCloud.customer();

  @Test
  void reaches_a_browser_that_watches_and_one_that_was_cut_off() throws Exception {
    var slug = "pots-" + System.nanoTime();
    var top = new LinkedHashMap<String, @Nullable Object>(Map.of("name", "Pots", "slug", slug));
    top.put("parentId", null);
    var category = admin.post("/api/v1/admin/categories", top).expect(201).text("id");
    var picture = AnnouncedUpload.readyImage(seller);
    var product =
        seller.withIdempotencyKey().post("/api/v1/products", mug(category, picture)).expect(201);
    var id = product.text("id");
    var variant = String.valueOf(product.list("variants").getFirst().get("id"));
    seller.post("/api/v1/products/" + id + "/publish", null).expectSuccess();

    try (var browser = ActorSocket.of(customer)) {
      var snapshot = browser.subscribe("product:" + id);
      assertThat(levels(snapshot)).containsEntry("MUG-W", 0L).containsEntry("MUG-B", 0L);

      seller
          .withIdempotencyKey()
          .post(movements(id, variant), Map.of("delta", 10, "reason", "restock"))
          .expect(201);

      browser.awaitAvailable("MUG-W", 10);
      browser.abortConnection();
    }
    seller
        .withIdempotencyKey()
        .post(movements(id, variant), Map.of("delta", -4, "reason", "damaged"))
        .expect(201);

    try (var again = ActorSocket.of(customer)) {
      assertThat(levels(again.subscribe("product:" + id))).containsEntry("MUG-W", 6L);
    }
    var page = SharedLocalCloud.visitor().get("/api/v1/products/" + id).expect(200);
    assertThat(page.number("available")).isEqualTo(6);
    assertThat(page.list("media")).hasSize(1);
  }

  @Test
  void is_told_once_to_a_browser_that_has_asked_twice() throws Exception {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    try (var browser = ActorSocket.of(customer)) {
      browser.subscribe("product:" + sellerWithVariants.product());
      browser.subscribe("product:" + sellerWithVariants.product());

      sellerWithVariants.adjustStock(10).expect(201);

      browser.awaitAvailable(SellerWithVariants.SKU, 10);
      browser.send(Map.of("type", "ping"));
      browser.awaitMessage("pong");
    }
  }

  private static String movements(String product, String variant) {
    return "/api/v1/products/" + product + "/variants/" + variant + "/stock-movements";
  }

  private static Map<String, Object> mug(String category, String picture) {
    var price = Map.of("amount", 1290, "currency", "EUR");
    return Map.of(
        "name",
        "Mug",
        "description",
        "Holds tea.",
        "categoryId",
        category,
        "media",
        List.of(picture),
        "options",
        List.of("colour"),
        "currency",
        "EUR",
        "variants",
        List.of(
            Map.of("sku", "MUG-W", "options", Map.of("colour", "white"), "price", price),
            Map.of("sku", "MUG-B", "options", Map.of("colour", "black"), "price", price)));
  }

  private static Map<String, Long> levels(Map<String, @Nullable Object> subscribed) {
    var levels = new LinkedHashMap<String, Long>();
    for (var each : (List<?>) java.util.Objects.requireNonNull(subscribed.get("snapshot"))) {
      var data = Json.object(Json.object(each).get("data"));
      levels.put(String.valueOf(data.get("sku")), (Long) data.get("available"));
    }
    return levels;
  }
}
