package dev.souk.local.stripe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a bill. The price and product were made for it from `price_data`.
record CheckoutLineItem(
    String id, ProductData good, long unitAmount, long quantity, Map<String, String> metadata) {

  /// What is sold: Stripe would call it a product with a price.
  record ProductData(
      String price,
      String product,
      String name,
      @Nullable String description,
      List<String> images) {}

  long subtotal() {
    return Math.multiplyExact(unitAmount, quantity);
  }

  Map<String, @Nullable Object> json(String currency, Instant created, long discount) {
    return JsonFields.of("item", id)
        .with("adjustable_quantity", null)
        .with("amount_discount", discount)
        .with("amount_subtotal", subtotal())
        .with("amount_tax", 0)
        .with("amount_total", subtotal() - discount)
        .with("currency", currency)
        .with("description", good.name())
        .with("metadata", metadata)
        .with("price", price(currency, created))
        .with("quantity", quantity)
        .map();
  }

  private Map<String, @Nullable Object> price(String currency, Instant created) {
    return JsonFields.of("price", good.price())
        .with("active", false)
        .with("billing_scheme", "per_unit")
        .at("created", created)
        .with("currency", currency)
        .none("custom_unit_amount")
        .with("livemode", false)
        .none("lookup_key")
        .with("metadata", Map.of())
        .none("nickname")
        .with("product", good.product())
        .none("recurring")
        .with("tax_behavior", "unspecified")
        .none("tiers_mode", "transform_quantity")
        .with("type", "one_time")
        .with("unit_amount", unitAmount)
        .with("unit_amount_decimal", Long.toString(unitAmount))
        .map();
  }
}
