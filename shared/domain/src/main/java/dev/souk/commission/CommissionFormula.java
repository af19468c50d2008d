package dev.souk.commission;

import dev.souk.money.BasisPoints;
import dev.souk.money.Money;
import org.jspecify.annotations.Nullable;

/// How a commission is reckoned: a percentage of what a line is sold for and a fixed amount for
/// each of its units, but never less than a minimum for each of them, nor more than what is left of
/// the line's net once VAT on the commission is paid as well.
///
/// @param basisPoints hundredths of a percent: 1000 is 10 %
/// @param fixed for each unit, in minor units of `currency`
/// @param minimum for each unit, in minor units of `currency`
/// @param currency of the amounts, which are for lines in it alone; null when both are zero, for
///   lines in any
public record CommissionFormula(
    int basisPoints, long fixed, long minimum, @Nullable String currency) {
  /// What `fixed` and `minimum` are at most.
  public static final long MAX_AMOUNT = 100_000_000;

  public CommissionFormula {
    var _ = new BasisPoints(basisPoints);
    if (fixed < 0 || minimum < 0 || fixed > MAX_AMOUNT || minimum > MAX_AMOUNT) {
      throw new IllegalArgumentException("an amount is 0 to " + MAX_AMOUNT);
    }
    if ((fixed == 0 && minimum == 0) != (currency == null)) {
      throw new IllegalArgumentException("amounts have a currency, and no amounts have none");
    }
  }

  /// A percentage and nothing else.
  public static CommissionFormula percentage(int basisPoints) {
    return new CommissionFormula(basisPoints, 0, 0, null);
  }

  /// Whether it is for lines in a currency.
  public boolean covers(String code) {
    return currency == null || currency.equals(code);
  }

  /// The commission on a line without VAT. The percentage is rounded half up to the minor unit; a
  /// commission that is capped is rounded down.
  ///
  /// @param vat on the commission, of which the cap leaves room
  /// @throws IllegalArgumentException when it is not for the line's currency
  public Money on(CommissionSale sale, BasisPoints vat) {
    var code = sale.sold().currency();
    if (!covers(code)) {
      throw new IllegalArgumentException("a formula for another currency");
    }
    var percentage = new BasisPoints(basisPoints).of(sale.sold());
    var whole = percentage.plus(new Money(fixed, code).times(sale.quantity())).amount();
    var least = Math.multiplyExact(minimum, sale.quantity());
    return new Money(Math.min(Math.max(whole, least), most(sale, vat)), code);
  }

  private static long most(CommissionSale sale, BasisPoints vat) {
    var net = Math.multiplyExact(sale.net().amount(), BasisPoints.WHOLE);
    return net / (BasisPoints.WHOLE + vat.points());
  }
}
