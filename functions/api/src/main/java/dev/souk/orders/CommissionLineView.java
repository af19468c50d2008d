package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.checkout.Bill;
import dev.souk.commission.CommissionCharge;
import dev.souk.commission.TaxProfileView;
import dev.souk.json.Says;
import dev.souk.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The commission on a line, with the rule and the arithmetic of when the order was placed.
@Says("The commission on a line, as it was when the order was placed.")
public record CommissionLineView(
    @Says(value = "The line's variant.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
        String variantId,
    @Says("Without VAT.") SumView amount,
    @Says("The VAT on top of `amount`.") SumView vat,
    @Says("How both were reckoned; `null` for orders from before that was kept.")
        @Nullable BasisView basis) {

  /// How a commission was reckoned.
  @Says("How a commission was reckoned.")
  public record BasisView(
      @Says("The commission rule; `null` where the market's usual percentage was charged.")
          @Nullable String ruleId,
      @Says(value = "Which version of the rule.", example = "1") @Nullable Long ruleVersion,
      @Says(value = "Of what the line was sold for, in basis points.", example = "1000")
          int basisPoints,
      @Says("For each unit.") SumView fixed,
      @Says("The least for each unit.") SumView minimum,
      @Says("The VAT.") TaxProfileView.VatView vat) {
    static BasisView of(CommissionCharge.Basis basis, String currency) {
      var rule = basis.rule();
      var formula = basis.formula();
      return new BasisView(
          rule == null ? null : rule.id(),
          rule == null ? null : (Long) rule.version(),
          formula.basisPoints(),
          SumView.of(new Money(formula.fixed(), currency)),
          SumView.of(new Money(formula.minimum(), currency)),
          TaxProfileView.VatView.of(basis.vat()));
    }
  }

  static List<CommissionLineView> of(SellerOrder part) {
    return part.bought().items().stream().map(CommissionLineView::of).toList();
  }

  private static CommissionLineView of(Bill.Item item) {
    var charge = item.commission();
    var basis = charge.basis();
    return new CommissionLineView(
        item.variantId(),
        SumView.of(charge.amount()),
        SumView.of(charge.vat()),
        basis == null ? null : BasisView.of(basis, charge.amount().currency()));
  }
}
