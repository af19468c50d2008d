package dev.souk.cart;

import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponEvaluation;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.Optional;

/// What the coupon on a cart does to it.
public record AppliedCoupon(Coupon coupon, CouponEvaluation evaluation) {
  public static AppliedCoupon of(Coupon coupon, PricedCart pricedCart, Instant now) {
    var items =
        pricedCart.lines().stream()
            .map(each -> new Coupon.Item(each.offer(), each.total()))
            .toList();
    return new AppliedCoupon(coupon, coupon.evaluate(items, now));
  }

  /// What comes off; empty while the coupon does nothing.
  public Optional<Money> discount() {
    return switch (evaluation) {
      case CouponEvaluation.Applicable(var discount, var _) -> Optional.of(discount);
      case CouponEvaluation.NotApplicable(var _) -> Optional.empty();
    };
  }
}
