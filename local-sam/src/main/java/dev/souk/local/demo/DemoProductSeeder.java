package dev.souk.local.demo;

import dev.souk.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one demo seller puts goods on the shelf.
final class DemoProductSeeder {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  private final DemoClient seller;
  private final Map<String, String> categories;

  DemoProductSeeder(DemoClient seller, Map<String, String> categories) {
    this.seller = seller;
    this.categories = categories;
  }

  /// Uploads an image and answers with its media file's id; it is not ready yet.
  String picture(String key) {
    var file = DemoImages.jpeg(key);
    var announced =
        seller.post(
            "/api/v1/media/uploads",
            Map.of("contentType", "image/jpeg", "size", file.length, "sha256", sha256(file)));
    seller.upload(Json.object(announced.get("upload")), file);
    return DemoClient.text(announced, "id");
  }

  private static String sha256(byte[] file) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void publishProduct(DemoMarketData.Product good, String picture) {
    awaitReady(picture);
    var product =
        seller.post(
            "/api/v1/products",
            Map.of(
                "name", good.name(),
                "description", good.description(),
                "categoryId", String.valueOf(categories.get(good.category())),
                "media", List.of(picture),
                "options", List.of(good.option()),
                "currency", "EUR",
                "variants", good.kinds().stream().map(kind -> variant(good, kind)).toList()));
    var path = "/api/v1/products/" + product.get("id");
    seller.post(path + "/publish", null);
    if (product.get("variants") instanceof List<?> variants) {
      for (var i = 0; i < good.kinds().size(); i++) {
        var variant = Json.object(variants.get(i));
        var body = Map.of("count", good.kinds().get(i).stock(), "reason", "stocktake");
        seller.post(path + "/variants/" + variant.get("id") + "/stock-movements", body);
      }
    }
  }

  private static Map<String, Object> variant(
      DemoMarketData.Product good, DemoMarketData.Variant kind) {
    return Map.of(
        "sku", kind.sku(),
        "options", Map.of(good.option(), kind.kind()),
        "price", Map.of("amount", good.price(), "currency", "EUR"));
  }

  private void awaitReady(String medium) {
    var end = System.nanoTime() + seller.retryPolicy().timeout().toNanos();
    while (System.nanoTime() < end) {
      Map<String, @Nullable Object> seen = seller.get("/api/v1/media/" + medium);
      switch (String.valueOf(seen.get("status"))) {
        case "ready" -> {
          return;
        }
        case "rejected" -> throw new DemoSeedFailure("an image was rejected");
        default -> SeedRetryPolicy.sleep(POLL_INTERVAL);
      }
    }
    throw new DemoSeedFailure("a picture was not ready in time");
  }
}
