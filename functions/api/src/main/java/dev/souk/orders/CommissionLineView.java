package dev.souk.orders;

import dev.souk.cart.AmountView;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.commission.CommissionCharge;
import dev.souk.commission.TaxProfileView;
import dev.souk.json.Description;
import dev.souk.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The commission on a line, with the rule and the arithmetic of when the order was placed.
@Description("The commission on a line, as it was when the order was placed.")
public record CommissionLineView(
    @Description(value = "The line's variant.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
        String variantId,
    @Description("Without VAT.") AmountView amount,
    @Description("The VAT on top of `amount`.") AmountView vat,
    @Description("How both were reckoned; `null` for orders from before that was kept.")
        @Nullable BasisView basis) {

  /// How a commission was reckoned.
  @Description("How a commission was reckoned.")
  public record BasisView(
      @Description("The commission rule; `null` where the market's usual percentage was charged.")
          @Nullable String ruleId,
      @Description(value = "Which version of the rule.", example = "1") @Nullable Long ruleVersion,
      @Description(value = "Of what the line was sold for, in basis points.", example = "1000")
          int basisPoints,
      @Description("For each unit.") AmountView fixed,
      @Description("The least for each unit.") AmountView minimum,
      @Description("The VAT.") TaxProfileView.VatView vat) {
    static BasisView of(CommissionCharge.Basis basis, String currency) {
      var rule = basis.rule();
      var formula = basis.formula();
      return new BasisView(
          rule == null ? null : rule.id(),
          rule == null ? null : (Long) rule.version(),
          formula.basisPoints(),
          AmountView.of(new Money(formula.fixed(), currency)),
          AmountView.of(new Money(formula.minimum(), currency)),
          TaxProfileView.VatView.of(basis.vat()));
    }
  }

  static List<CommissionLineView> of(SellerOrder part) {
    return part.breakdown().items().stream().map(CommissionLineView::of).toList();
  }

  private static CommissionLineView of(PriceBreakdown.LineItem item) {
    var charge = item.commission();
    var basis = charge.basis();
    return new CommissionLineView(
        item.variantId(),
        AmountView.of(charge.amount()),
        AmountView.of(charge.vat()),
        basis == null ? null : BasisView.of(basis, charge.amount().currency()));
  }
}
