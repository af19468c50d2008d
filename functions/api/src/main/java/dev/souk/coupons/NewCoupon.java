package dev.souk.coupons;

import dev.souk.error.InvalidValueException;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.ExactlyOneOf;
import dev.souk.json.IntegerRange;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import dev.souk.money.MoneyView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A coupon to be made.
@Description("The new coupon: send either `basisPoints` or `amount`.")
@ExactlyOneOf({"basisPoints", "amount"})
public record NewCoupon(
    @Description(value = "The coupon code, case-insensitive, unique.", example = "SPRING")
        @TextLength(min = 3, max = 30, pattern = "[A-Za-z0-9][A-Za-z0-9_-]*")
        String code,
    @Description(value = "Percentage in basis points: 1000 is 10 %.", example = "1000")
        @IntegerRange(min = 1, max = Discount.Percentage.WHOLE)
        @Nullable Integer basisPoints,
    @Description("Fixed amount per order.") @Nullable MoneyView amount,
    @Description("Valid from; default: now.") @Nullable Instant startsAt,
    @Description("Valid until.") @Nullable Instant endsAt,
    @Description("Minimum total of the eligible lines.") @Nullable MoneyView minimum,
    @Description("Maximum number of uses in total.")
        @IntegerRange(min = 1, max = CouponTerms.MAX_USES)
        @Nullable Integer totalLimit,
    @Description("Maximum number of uses per customer.")
        @IntegerRange(min = 1, max = CouponTerms.MAX_USES)
        @Nullable Integer perCustomerLimit,
    @Description(value = "Eligible products; a seller's coupon only their own.", example = "[]")
        @ItemCount(max = CouponTerms.MAX_NAMED)
        @TextLength(max = 40)
        @DefaultValue("[]")
        List<String> productIds,
    @Description(value = "Eligible categories, including their subcategories.", example = "[]")
        @ItemCount(max = CouponTerms.MAX_NAMED)
        @TextLength(max = 40)
        @DefaultValue("[]")
        List<String> categoryIds) {

  /// @throws InvalidValueException when both kinds are sent or none, or the amount cannot be
  Discount discount() {
    var fixed = amount;
    var part = basisPoints;
    if ((part == null) == (fixed == null)) {
      throw new InvalidValueException(
          "/basisPoints", "either", "send either basisPoints or amount");
    }
    if (part != null) {
      return new Discount.Percentage(part);
    }
    if (fixed == null || fixed.amount() < 1) {
      throw new InvalidValueException("/amount/amount", "min", "at least 1");
    }
    return new Discount.Fixed(fixed.money("/amount"));
  }

  CouponTerms terms(Instant now) {
    var least = minimum;
    return new CouponTerms(
        startsAt == null ? now : startsAt,
        endsAt,
        least == null ? null : least.money("/minimum"),
        totalLimit,
        perCustomerLimit,
        productIds,
        categoryIds);
  }
}
