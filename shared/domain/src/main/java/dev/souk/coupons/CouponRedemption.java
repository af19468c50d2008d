package dev.souk.coupons;

/// A use of a coupon that has been counted, so that it can be given back as it was counted.
public record CouponRedemption(CouponRef ref, Counted counted) {
  /// Where a use was counted.
  public enum Counted {
    OVERALL,
    /// Among the customer's own uses too, since those were limited.
    OVERALL_AND_BY_CUSTOMER
  }

  public static CouponRedemption of(Coupon coupon) {
    return new CouponRedemption(
        coupon.ref(),
        coupon.terms().perCustomer() == null ? Counted.OVERALL : Counted.OVERALL_AND_BY_CUSTOMER);
  }
}
