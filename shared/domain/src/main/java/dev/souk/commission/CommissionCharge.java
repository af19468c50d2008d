package dev.souk.commission;

import dev.souk.money.Money;
import org.jspecify.annotations.Nullable;

/// What the market keeps of a line, as it was when the order was placed.
///
/// @param amount without VAT
/// @param vat on top of `amount`
/// @param basis how both were reckoned; null for an order that was placed before that was kept
public record CommissionCharge(Money amount, Money vat, @Nullable Basis basis) {
  /// What a charge was reckoned by.
  ///
  /// @param rule null where no rule was in force for the line, and the market's usual formula was
  public record Basis(
      CommissionRule.@Nullable Ref rule, CommissionFormula formula, CommissionVat vat) {}

  public CommissionCharge {
    if (amount.amount() < 0 || vat.amount() < 0) {
      throw new IllegalArgumentException("a commission below zero");
    }
  }

  /// A charge without VAT, of which nothing else is known.
  public static CommissionCharge of(Money amount) {
    return new CommissionCharge(amount, new Money(0, amount.currency()), null);
  }

  /// What a basis comes to on a sale: always the same for the same two.
  public static CommissionCharge of(CommissionSale sale, Basis basis) {
    var amount = basis.formula().on(sale, basis.vat().rate());
    return new CommissionCharge(amount, basis.vat().on(amount), basis);
  }

  /// What is taken off what the seller is paid.
  public Money total() {
    return amount.plus(vat);
  }
}
