package dev.souk.coupons;

import dev.souk.money.Money;
import java.util.Map;

/// What a coupon does to a basket.
public sealed interface Judged {
  /// @param shares what comes off each line it is for, by variant; they add up to `discount`
  record Applies(Money discount, Map<String, Money> shares) implements Judged {
    public Applies {
      shares = Map.copyOf(shares);
    }
  }

  record Not(Why why) implements Judged {}

  /// Why it does nothing now.
  enum Why {
    NOT_STARTED,
    ENDED,
    USED_UP,
    /// Nothing in the basket is what it is for.
    NOTHING_TO_DISCOUNT,
    BELOW_MINIMUM,
    OTHER_CURRENCY
  }
}
