package dev.souk.local.stripe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A discount of a fixed amount in one currency, or of a percentage.
record SimulatedCoupon(String id, Instant created, Terms terms, Map<String, String> metadata)
    implements StripeResource {

  record Terms(
      @Nullable String name,
      @Nullable Long amountOff,
      @Nullable String currency,
      @Nullable BigDecimal percentOff,
      String duration) {}

  /// What it takes off `subtotal`, never more than that.
  long off(long subtotal) {
    if (terms.amountOff() != null) {
      return Math.min(terms.amountOff(), subtotal);
    }
    var percent = terms.percentOff() == null ? BigDecimal.ZERO : terms.percentOff();
    return percent
        .multiply(BigDecimal.valueOf(subtotal))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  @Override
  public Map<String, @Nullable Object> json() {
    return JsonFields.of("coupon", id)
        .with("amount_off", terms.amountOff())
        .at("created", created)
        .with("currency", terms.currency())
        .with("duration", terms.duration())
        .none("duration_in_months")
        .with("livemode", false)
        .none("max_redemptions")
        .with("metadata", metadata)
        .with("name", terms.name())
        .with("percent_off", terms.percentOff())
        .none("redeem_by")
        .with("times_redeemed", 0)
        .with("valid", true)
        .map();
  }
}
