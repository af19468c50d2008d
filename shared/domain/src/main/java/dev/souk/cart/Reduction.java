package dev.souk.cart;

import dev.souk.coupons.Coupon;
import dev.souk.coupons.Judged;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.Optional;

/// What the coupon on a cart does to it.
public record Reduction(Coupon coupon, Judged judged) {
  public static Reduction of(Coupon coupon, Basket basket, Instant now) {
    var items =
        basket.lines().stream().map(each -> new Coupon.Item(each.offer(), each.total())).toList();
    return new Reduction(coupon, coupon.judge(items, now));
  }

  /// What comes off; empty while the coupon does nothing.
  public Optional<Money> discount() {
    return switch (judged) {
      case Judged.Applies(var discount, var _) -> Optional.of(discount);
      case Judged.Not(var _) -> Optional.empty();
    };
  }
}
