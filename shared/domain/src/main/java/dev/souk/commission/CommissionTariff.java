package dev.souk.commission;

import dev.souk.tax.TaxRates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What commission is charged on the lines of an order that is placed now.
///
/// @param usual for lines no rule is in force for
/// @param vat by seller; none is added for one who is not named
public record CommissionTariff(
    CommissionFormula usual,
    CommissionSchedule schedule,
    Map<String, CommissionVat> vat,
    Instant at) {
  public CommissionTariff {
    vat = Map.copyOf(vat);
  }

  /// @param market where the market is registered for VAT, ISO 3166-1 alpha-2; empty when it is not
  public static CommissionTariff of(
      CommissionFormula usual,
      String market,
      CommissionRules.Inputs inputs,
      TaxRates rates,
      Instant at) {
    var vat = new HashMap<String, CommissionVat>();
    inputs
        .profiles()
        .forEach((seller, profile) -> vat.put(seller, CommissionVat.of(market, profile, rates)));
    return new CommissionTariff(usual, inputs.schedule(), vat, at);
  }

  public CommissionCharge on(CommissionSale sale) {
    var vatOfSeller = vat.getOrDefault(sale.sellerId(), CommissionVat.NOT_CHARGED);
    var basis =
        schedule
            .ruleFor(sale, at)
            .map(
                rule -> new CommissionCharge.Basis(rule.ref(), rule.terms().formula(), vatOfSeller))
            .orElseGet(() -> new CommissionCharge.Basis(null, usual, vatOfSeller));
    return CommissionCharge.of(sale, basis);
  }
}
