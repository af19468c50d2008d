package dev.souk.cart;

import dev.souk.coupons.Judged;
import dev.souk.json.Says;
import org.jspecify.annotations.Nullable;

/// The coupon on a cart.
@Says("The coupon on a cart.")
public record CouponOnCartView(
    @Says(value = "Its code.", example = "SPRING") String code,
    @Says("What comes off, `null` while it does nothing.") @Nullable SumView discount,
    @Says("Why it does nothing now, `null` when it does.") Judged.@Nullable Why why) {
  public static CouponOnCartView of(Reduction reduction) {
    return new CouponOnCartView(
        reduction.coupon().code(),
        reduction.discount().map(SumView::of).orElse(null),
        why(reduction.judged()));
  }

  private static Judged.@Nullable Why why(Judged judged) {
    return switch (judged) {
      case Judged.Applies(var _, var _) -> null;
      case Judged.Not(var why) -> why;
    };
  }
}
