package dev.souk.cart;

import dev.souk.coupons.CouponEvaluation;
import dev.souk.json.Description;
import org.jspecify.annotations.Nullable;

/// The coupon on a cart.
@Description("The coupon on a cart.")
public record CartCouponView(
    @Description(value = "The coupon's code.", example = "SPRING") String code,
    @Description("The discount; `null` while the coupon is not applicable.")
        @Nullable AmountView discount,
    @Description("Why the coupon is not applicable; `null` if it is.")
        CouponEvaluation.@Nullable Reason reason) {
  public static CartCouponView of(AppliedCoupon appliedCoupon) {
    return new CartCouponView(
        appliedCoupon.coupon().code(),
        appliedCoupon.discount().map(AmountView::of).orElse(null),
        reason(appliedCoupon.evaluation()));
  }

  private static CouponEvaluation.@Nullable Reason reason(CouponEvaluation couponEvaluation) {
    return switch (couponEvaluation) {
      case CouponEvaluation.Applicable(var _, var _) -> null;
      case CouponEvaluation.NotApplicable(var reason) -> reason;
    };
  }
}
