package dev.souk.coupons;

import dev.souk.money.Money;
import java.util.Map;

/// What a coupon does to a basket.
public sealed interface CouponEvaluation {
  /// @param shares what comes off each line it is for, by variant; they add up to `discount`
  record Applicable(Money discount, Map<String, Money> shares) implements CouponEvaluation {
    public Applicable {
      shares = Map.copyOf(shares);
    }
  }

  record NotApplicable(Reason why) implements CouponEvaluation {}

  /// Why it does nothing now.
  enum Reason {
    NOT_STARTED,
    EXPIRED,
    USAGE_LIMIT_REACHED,
    /// Nothing in the basket is what it is for.
    NO_ELIGIBLE_ITEMS,
    BELOW_MINIMUM,
    CURRENCY_MISMATCH
  }
}
