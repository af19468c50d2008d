package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.coupons.CouponRedemption;
import dev.souk.id.IdType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an order was placed with. It never changes.
///
/// @param coupon the use of the one the bill's discounts come from, or null
/// @param fingerprint of the request that placed it
/// @param returnDays for how many days after the delivery its customer may ask for a return
public record OrderPlacement(
    String id,
    String customerId,
    PriceBreakdown priceBreakdown,
    PostalAddress shippingAddress,
    @Nullable CouponRedemption coupon,
    String fingerprint,
    Instant at,
    int returnDays) {
  /// What customers have at least (Directive 2011/83/EU, article 9).
  public static final int USUAL_RETURN_DAYS = 14;

  public OrderPlacement {
    IdType.ORD.checked(id);
    if (returnDays < 0) {
      throw new IllegalArgumentException("a time for returns that ends before it begins");
    }
  }

  /// One with the usual time for returns.
  public OrderPlacement(
      String id,
      String customerId,
      PriceBreakdown priceBreakdown,
      PostalAddress shippingAddress,
      @Nullable CouponRedemption coupon,
      String fingerprint,
      Instant at) {
    this(
        id,
        customerId,
        priceBreakdown,
        shippingAddress,
        coupon,
        fingerprint,
        at,
        USUAL_RETURN_DAYS);
  }

  /// How long after the delivery its customer may ask for a return.
  public Duration returnWindow() {
    return Duration.ofDays(returnDays);
  }

  /// The id of the order that a request places: the same request has always the same, so that an
  /// order is itself the mark of its request.
  ///
  /// @param scope of the idempotency key
  public static String id(String scope, String key) {
    return IdType.ORD.named(scope + "\n" + key);
  }

  /// The id of what one seller has to do with it.
  public String sellerOrderId(String sellerId) {
    return IdType.SOR.named(id + "\n" + sellerId);
  }

  /// What was bought of one seller.
  public Optional<PriceBreakdown.SellerPart> part(String partId) {
    return priceBreakdown.sellers().stream()
        .filter(it -> sellerOrderId(it.sellerId()).equals(partId))
        .findFirst();
  }
}
