package dev.souk.tax;

import dev.souk.money.BasisPoints;
import dev.souk.money.Money;

/// How much tax there is on a sale, on goods and shipping alike.
public record TaxRate(BasisPoints rate, Treatment treatment) {
  /// Where no tax is taken.
  public static final TaxRate NONE = new TaxRate(new BasisPoints(0), Treatment.INCLUDED);

  /// How prices are to be read.
  public enum Treatment {
    /// They have the tax in them.
    INCLUDED,
    /// It comes on top of them.
    ADDED
  }

  /// @param tax the part of `total` that is tax
  /// @param total what is paid, tax in it
  public record Taxed(Money tax, Money total) {}

  /// What an amount at the seller's price comes to; the tax is rounded half up, on top of a price
  /// to what can be paid.
  public Taxed on(Money amount) {
    return switch (treatment) {
      case INCLUDED -> new Taxed(rate.within(amount), amount);
      case ADDED -> {
        var tax = rate.addedTo(amount);
        yield new Taxed(tax, amount.plus(tax));
      }
    };
  }
}
