package dev.souk.coupons;

import dev.souk.json.Says;
import dev.souk.money.MoneyView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A coupon as its owner sees it.
@Says("A coupon.")
public record CouponView(
    @Says(value = "The coupon's id.", example = "cpn_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "What shoppers type.", example = "SPRING") String code,
    @Says("What comes off, in basis points; `null` for a fixed amount.")
        @Nullable Integer basisPoints,
    @Says("What comes off once an order; `null` for a percentage.") @Nullable MoneyView amount,
    @Says("Counts from then on.") Instant startsAt,
    @Says("Counts no longer from then on, `null` for no end.") @Nullable Instant endsAt,
    @Says("What the lines it is for must cost together, `null` for none.")
        @Nullable MoneyView minimum,
    @Says("How often it can be used by all, `null` without limit.") @Nullable Integer totalLimit,
    @Says("How often by one customer, `null` without limit.") @Nullable Integer perCustomerLimit,
    @Says("The products it is for; none here and no categories: everything.")
        List<String> productIds,
    @Says("It is for what stands in or below these.") List<String> categoryIds,
    @Says(value = "How often it has been used.", example = "3") int uses,
    @Says(value = "Rises with every change, not with a use.", example = "1") long version,
    @Says("When it was made.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
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
