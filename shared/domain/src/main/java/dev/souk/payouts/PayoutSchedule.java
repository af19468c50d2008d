package dev.souk.payouts;

import dev.souk.money.Money;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a seller is paid without asking, and from which amount on.
///
/// @param minimum of the total of a payout in its currency; others have none. Null for none
public record PayoutSchedule(PayoutInterval interval, @Nullable Money minimum) {
  /// Sellers ask for each payout.
  public static final PayoutSchedule ON_REQUEST =
      new PayoutSchedule(PayoutInterval.ON_REQUEST, null);

  private static final Pattern FORM =
      Pattern.compile("(onRequest|daily|weekly|monthly)(?: ([1-9]\\d{0,11}) ([A-Z]{3}))?");

  public PayoutSchedule {
    if (minimum != null && minimum.amount() <= 0) {
      throw new IllegalArgumentException("a minimum of nothing");
    }
  }

  /// As a deployment states it: `weekly`, or `weekly 1000 EUR` with a minimum in minor units.
  ///
  /// @throws IllegalArgumentException when it is not of that form
  public static PayoutSchedule parse(String text) {
    var found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "a payout schedule is onRequest, daily, weekly or monthly, and may have a minimum as in"
              + " 'weekly 1000 EUR', not '%s'".formatted(text));
    }
    var interval =
        switch (found.group(1)) {
          case "daily" -> PayoutInterval.DAILY;
          case "weekly" -> PayoutInterval.WEEKLY;
          case "monthly" -> PayoutInterval.MONTHLY;
          default -> PayoutInterval.ON_REQUEST;
        };
    var amount = found.group(2);
    return new PayoutSchedule(
        interval, amount == null ? null : new Money(Long.parseLong(amount), found.group(3)));
  }

  /// What [#parse] reads as the same.
  public String text() {
    var word =
        switch (interval) {
          case ON_REQUEST -> "onRequest";
          case DAILY -> "daily";
          case WEEKLY -> "weekly";
          case MONTHLY -> "monthly";
        };
    return minimum == null
        ? word
        : "%s %d %s".formatted(word, minimum.amount(), minimum.currency());
  }

  public boolean isPayoutDay(LocalDate day) {
    return interval.next(day).filter(day::equals).isPresent();
  }

  /// The least total of a payout in a currency, in minor units; 1 where none is set.
  public long minimum(String currency) {
    return minimum != null && minimum.currency().equals(currency) ? minimum.amount() : 1;
  }
}
