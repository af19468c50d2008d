package dev.souk.local.story;

import dev.souk.catalog.Offer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A seller with one published product of two variants, of which nothing is in stock yet.
record SellerWithVariants(Actor seller, String product, String variant, String otherVariant) {
  static final String SKU = "MUG-W";

  static SellerWithVariants of(String shopName) {
    var seller = SharedLocalCloud.seller(shopName);
    var made = seller.withIdempotencyKey().post("/api/v1/products", mugRequest()).expect(201);
    var variants = made.list("variants").stream().map(each -> String.valueOf(each.get("id")));
    var ids = variants.toList();
    var sellerWithVariants =
        new SellerWithVariants(seller, made.text("id"), ids.getFirst(), ids.getLast());
    seller.post(sellerWithVariants.path() + "/publish", null).expect(200);
    return sellerWithVariants;
  }

  /// A product as a seller describes it.
  static Map<String, Object> mugRequest() {
    return mugRequest("");
  }

  /// The same with other SKUs.
  static Map<String, Object> mugRequest(String series) {
    var price = Map.of("amount", 1290, "currency", "EUR");
    return Map.of(
        "name",
        "Mug",
        "options",
        List.of("colour"),
        "currency",
        "EUR",
        "variants",
        List.of(
            Map.of("sku", SKU + series, "options", Map.of("colour", "white"), "price", price),
            Map.of("sku", "MUG-B" + series, "options", Map.of("colour", "black"), "price", price)));
  }

  String path() {
    return "/api/v1/products/" + product;
  }

  String variantPath() {
    return path() + "/variants/" + variant;
  }

  /// The first variant, as it is bought.
  Offer.Ref offer() {
    return new Offer.Ref(product, variant);
  }

  String stockMovementsPath() {
    return variantPath() + "/stock-movements";
  }

  String sellerId() {
    return seller.get("/api/v1/sellers/me").expect(200).text("id");
  }

  ApiResponse adjustStock(int delta) {
    return seller
        .withIdempotencyKey()
        .post(stockMovementsPath(), Map.of("delta", delta, "reason", "restock"));
  }

  /// The product as its seller sees it now.
  ApiResponse readAsSeller() {
    return seller.get("/api/v1/products/my/" + product).expect(200);
  }

  /// The stock of the first variant as its seller sees it now.
  long available() {
    var stock =
        readAsSeller().list("stock").stream().filter(each -> variant.equals(each.get("id")));
    return ((Number) Objects.requireNonNull(stock.findFirst().orElseThrow().get("available")))
        .longValue();
  }
}
