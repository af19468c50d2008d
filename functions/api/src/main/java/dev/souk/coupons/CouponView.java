package dev.souk.coupons;

import dev.souk.json.Description;
import dev.souk.money.MoneyView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A coupon as its owner sees it.
@Description("A coupon.")
public record CouponView(
    @Description(value = "The coupon's id.", example = "cpn_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "The coupon code.", example = "SPRING") String code,
    @Description("Percentage in basis points; `null` for a fixed amount.")
        @Nullable Integer basisPoints,
    @Description("Fixed amount per order; `null` for a percentage.") @Nullable MoneyView amount,
    @Description("Valid from.") Instant startsAt,
    @Description("Valid until, `null` without end.") @Nullable Instant endsAt,
    @Description("Minimum total of the eligible lines, `null` for none.")
        @Nullable MoneyView minimum,
    @Description("Maximum number of uses in total, `null` without limit.")
        @Nullable Integer totalLimit,
    @Description("Maximum number of uses per customer, `null` without limit.")
        @Nullable Integer perCustomerLimit,
    @Description("Eligible products; if both this and `categoryIds` are empty, all.")
        List<String> productIds,
    @Description("Eligible categories, including their subcategories.") List<String> categoryIds,
    @Description(value = "Number of uses.", example = "3") int uses,
    @Description(value = "Version, increases with every change but not with uses.", example = "1")
        long version,
    @Description("Creation time.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
  static CouponView of(Coupon coupon) {
    var terms = coupon.terms();
    var minimum = terms.minimum();
    return new CouponView(
        coupon.id(),
        coupon.code(),
        basisPoints(coupon.discount()),
        amount(coupon.discount()),
        terms.startsAt(),
        terms.endsAt(),
        minimum == null ? null : MoneyView.of(minimum),
        terms.total(),
        terms.perCustomer(),
        terms.productIds(),
        terms.categoryIds(),
        coupon.uses(),
        coupon.version(),
        coupon.createdAt(),
        coupon.updatedAt());
  }

  private static @Nullable Integer basisPoints(Discount discount) {
    return switch (discount) {
      case Discount.Percentage(var basisPoints) -> basisPoints;
      case Discount.Fixed(var _) -> null;
    };
  }

  private static @Nullable MoneyView amount(Discount discount) {
    return switch (discount) {
      case Discount.Percentage(var _) -> null;
      case Discount.Fixed(var amount) -> MoneyView.of(amount);
    };
  }
}
