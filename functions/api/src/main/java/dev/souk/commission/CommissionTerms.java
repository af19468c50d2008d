package dev.souk.commission;

import dev.souk.error.InvalidValueException;
import dev.souk.money.Money;
import dev.souk.money.MoneyView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The terms of a rule as a request states them, before it is known whether they can be.
///
/// @param fixed null for nothing
/// @param minimum null for nothing
record CommissionTerms(
    int basisPoints,
    @Nullable MoneyView fixed,
    @Nullable MoneyView minimum,
    Instant startsAt,
    @Nullable Instant endsAt) {

  /// @throws Invalid when amounts are of two currencies or too large, or it would end before it
  ///   starts
  CommissionRule.Terms checked() {
    if (endsAt != null && !endsAt.isAfter(startsAt)) {
      throw new InvalidValueException("/endsAt", "range", "is after startsAt");
    }
    var each = amount(fixed, "/fixed");
    var least = amount(minimum, "/minimum");
    if (each != null && least != null && !each.currency().equals(least.currency())) {
      throw new InvalidValueException(
          "/minimum/currency", "currency", "is that of the fixed amount");
    }
    var currency = each != null ? each.currency() : least != null ? least.currency() : null;
    var formula =
        new CommissionFormula(
            basisPoints,
            each == null ? 0 : each.amount(),
            least == null ? 0 : least.amount(),
            currency);
    return new CommissionRule.Terms(formula, startsAt, endsAt);
  }

  /// Null for nothing.
  private static @Nullable Money amount(@Nullable MoneyView told, String at) {
    if (told == null || told.amount() == 0) {
      return null;
    }
    if (told.amount() > CommissionFormula.MAX_AMOUNT) {
      throw new InvalidValueException(
          at + "/amount", "max", "at most " + CommissionFormula.MAX_AMOUNT);
    }
    return told.money(at);
  }
}
