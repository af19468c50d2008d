package dev.souk.local.matrix;

import dev.souk.local.demo.DemoImages;
import dev.souk.local.story.Actor;
import dev.souk.local.story.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A seller with an image that is ready and a draft of two variants that shows it.
public record MatrixSeller(
    Actor seller, String category, String picture, String product, String variant) {

  private static final AtomicInteger MADE = new AtomicInteger(1000);

  /// A category at the top of the tree.
  public static String category(Actor admin) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("name", "Pots");
    body.put("slug", "pots-" + System.nanoTime());
    body.put("parentId", null);
    return admin.post("/api/v1/admin/categories", body).expect(201).text("id");
  }

  public static MatrixSeller of(Actor seller, String category) {
    return of(seller, category, ImageUploads.uploaded(seller, DemoImages.jpeg("mug")));
  }

  /// With an image there is already.
  public static MatrixSeller of(Actor seller, String category, String picture) {
    return filled(seller, category, picture);
  }

  private static MatrixSeller filled(Actor seller, String category, String picture) {
    var body = draft(category, picture, "MUG-" + MADE.incrementAndGet());
    var made = seller.withIdempotencyKey().post("/api/v1/products", body).expect(201);
    return new MatrixSeller(seller, category, picture, made.text("id"), variant(made));
  }

  private static String variant(ApiResponse product) {
    return String.valueOf(product.list("variants").getFirst().get("id"));
  }

  /// A new draft in place of the product.
  public MatrixSeller refilled() {
    return filled(seller, category, picture);
  }

  public void publish() {
    seller.post("/api/v1/products/" + product + "/publish", null).expectSuccess();
  }

  public String movements() {
    return "/api/v1/products/" + product + "/variants/" + variant + "/stock-movements";
  }

  /// What a product of two variants with an image is made of.
  ///
  /// @param sku what those of the variants begin with
  public static Map<String, Object> draft(String category, String picture, String sku) {
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "Mug");
    body.put("description", "Holds tea, and keeps it warm.");
    body.put("categoryId", category);
    body.put("media", List.of(picture));
    body.put("options", List.of("colour"));
    body.put("currency", "EUR");
    body.put("variants", IntStream.range(0, 2).mapToObj(each -> variant(sku, each)).toList());
    return body;
  }

  /// A shipping option as its seller describes it: 4.90 EUR, everywhere.
  public static Map<String, Object> post() {
    var price = Map.of("amount", 490, "currency", "EUR");
    return Map.of("name", "Post", "tariff", Map.of("type", "flat", "price", price));
  }

  private static Map<String, Object> variant(String sku, int number) {
    return Map.of(
        "sku",
        sku + "-" + number,
        "options",
        Map.of("colour", number == 0 ? "white" : "black"),
        "price",
        Map.of("amount", 1290, "currency", "EUR"));
  }
}
