package dev.souk.local.story;

import java.util.List;
import java.util.Map;

/// Something on sale, of one variant.
public record ProductOnSale(Actor seller, String product, String variant) {
  public static ProductOnSale of(
      Actor seller, String name, long price, String currency, int stock) {
    var money = Map.of("amount", price, "currency", currency);
    var body =
        Map.of(
            "name",
            name,
            "description",
            "",
            "media",
            List.of(),
            "options",
            List.of(),
            "currency",
            currency,
            "variants",
            List.of(Map.of("sku", name, "price", money, "options", Map.of())));
    var made = seller.withIdempotencyKey().post("/api/v1/products", body).expect(201);
    var variant = String.valueOf(made.list("variants").getFirst().get("id"));
    var productOnSale = new ProductOnSale(seller, made.text("id"), variant);
    productOnSale.adjustStock(stock);
    seller.post("/api/v1/products/" + productOnSale.product + "/publish", null).expectSuccess();
    return productOnSale;
  }

  void adjustStock(int delta) {
    var reason = delta < 0 ? "damaged" : "restock";
    seller
        .withIdempotencyKey()
        .post(variantPath() + "/stock-movements", Map.of("delta", delta, "reason", reason))
        .expect(201);
  }

  /// Says what one weighs.
  void setWeight(int grams) {
    var version = seller.get("/api/v1/products/my/" + product).number("version");
    seller.patch(variantPath(), version, Map.of("grams", grams)).expect(200);
  }

  String variantPath() {
    return "/api/v1/products/" + product + "/variants/" + variant;
  }

  public Map<String, Object> cartItem(int quantity) {
    return Map.of("productId", product, "variantId", variant, "quantity", quantity);
  }
}
