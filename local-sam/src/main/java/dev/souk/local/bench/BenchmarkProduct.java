package dev.souk.local.bench;

import dev.souk.json.Json;
import dev.souk.local.demo.DemoMarketSeeder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Something of a demo shop with more in stock than any load can buy.
record BenchmarkProduct(String product, String variant) {
  private static final int PLENTY = 900_000;

  static BenchmarkProduct restocked(String url) throws IOException, InterruptedException {
    var shop = DemoMarketSeeder.PLAN.shops().getFirst();
    var known = Map.of("email", shop.email(), "password", DemoMarketSeeder.PLAN.password());
    var visitor = BenchmarkClient.at(url, 0);
    var token =
        String.valueOf(visitor.post("/api/v1/auth/sellers/login", known).get("accessToken"));
    var seller = visitor.as(token);
    var product = first(seller.get("/api/v1/products/my?limit=1"), "items");
    var variant = first(visitor.get("/api/v1/products/" + product), "variants");
    var benchmarkProduct = new BenchmarkProduct(product, variant);
    seller.idempotency(
        benchmarkProduct.page() + "/variants/" + variant + "/stock-movements",
        Map.of("delta", PLENTY, "reason", "restock"));
    return benchmarkProduct;
  }

  private static String first(Map<String, ?> answer, String list) {
    var all = (List<?>) Objects.requireNonNull(answer.get(list));
    return String.valueOf(Json.object(all.getFirst()).get("id"));
  }

  String page() {
    return "/api/v1/products/" + product;
  }

  Map<String, Object> item() {
    return Map.of("productId", product, "variantId", variant, "quantity", 1);
  }
}
