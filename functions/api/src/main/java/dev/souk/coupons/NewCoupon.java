package dev.souk.coupons;

import dev.souk.fault.Invalid;
import dev.souk.json.Either;
import dev.souk.json.Items;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.money.MoneyView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A coupon to be made.
@Says("A coupon to be made: send either `basisPoints` or `amount`.")
@Either({"basisPoints", "amount"})
public record NewCoupon(
    @Says(value = "What shoppers type, in upper or lower case; unique.", example = "SPRING")
        @Text(min = 3, max = 30, pattern = "[A-Za-z0-9][A-Za-z0-9_-]*")
        String code,
    @Says(value = "What comes off, in basis points: 1000 is 10 %.", example = "1000")
        @Whole(min = 1, max = Discount.Percentage.WHOLE)
        @Nullable Integer basisPoints,
    @Says("What comes off once an order.") @Nullable MoneyView amount,
    @Says("Counts from then on; from now when left out.") @Nullable Instant startsAt,
    @Says("Counts no longer from then on.") @Nullable Instant endsAt,
    @Says("What the lines it is for must cost together.") @Nullable MoneyView minimum,
    @Says("How often it can be used by all.") @Whole(min = 1, max = Terms.MAX_USES)
        @Nullable Integer totalLimit,
    @Says("How often by one customer.") @Whole(min = 1, max = Terms.MAX_USES)
        @Nullable Integer perCustomerLimit,
    @Says(value = "The products it is for; of a seller's, their own.", example = "[]")
        @Items(max = Terms.MAX_NAMED)
        @Text(max = 40)
        @Preset("[]")
        List<String> productIds,
    @Says(value = "It is for what stands in or below these.", example = "[]")
        @Items(max = Terms.MAX_NAMED)
        @Text(max = 40)
        @Preset("[]")
        List<String> categoryIds) {

  /// @throws Invalid when both kinds are sent or none, or the amount cannot be
  Discount discount() {
    var fixed = amount;
    var part = basisPoints;
    if ((part == null) == (fixed == null)) {
      throw new Invalid("/basisPoints", "either", "send either basisPoints or amount");
    }
    if (part != null) {
      return new Discount.Percentage(part);
    }
    if (fixed == null || fixed.amount() < 1) {
      throw new Invalid("/amount/amount", "min", "at least 1");
    }
    return new Discount.Fixed(fixed.money("/amount"));
  }

  Terms terms(Instant now) {
    var least = minimum;
    return new Terms(
        startsAt == null ? now : startsAt,
        endsAt,
        least == null ? null : least.money("/minimum"),
        totalLimit,
        perCustomerLimit,
        productIds,
        categoryIds);
  }
}
