package dev.souk.checkout;

import dev.souk.cart.Carts;
import dev.souk.cart.DynamoCarts;
import dev.souk.commission.CommissionFormula;
import dev.souk.commission.CommissionRules;
import dev.souk.commission.DynamoCommissionRules;
import dev.souk.commission.DynamoTaxProfiles;
import dev.souk.commission.TaxProfiles;
import dev.souk.coupons.Coupons;
import dev.souk.coupons.DynamoCoupons;
import dev.souk.money.MarketCurrencies;
import dev.souk.shipping.DynamoShippingProfiles;
import dev.souk.shipping.ShippingProfiles;
import dev.souk.tax.TabulatedTaxRates;
import dev.souk.tax.TaxRates;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;

/// What functions know carts, coupons, shipping and the market's terms by, in the cloud. As
/// [CloudWiring].
public final class CheckoutWiring {
  private CheckoutWiring() {}

  public static Carts carts() {
    return new DynamoCarts(CloudWiring.table());
  }

  public static Coupons coupons() {
    return new DynamoCoupons(CloudWiring.table());
  }

  public static ShippingProfiles shippingProfiles() {
    return new DynamoShippingProfiles(CloudWiring.table());
  }

  public static CommissionRules commissionRules() {
    return new DynamoCommissionRules(CloudWiring.table());
  }

  public static TaxProfiles taxProfiles() {
    return new DynamoTaxProfiles(CloudWiring.table());
  }

  public static TaxRates taxRates() {
    return new TabulatedTaxRates();
  }

  /// @throws IllegalArgumentException when the commission is no number of basis points, or the
  ///   currencies are none
  public static MarketTerms marketTerms() {
    var usual = Integer.parseInt(EnvironmentSetting.SOUK_COMMISSION.value());
    return new MarketTerms(
        CommissionFormula.percentage(usual),
        EnvironmentSetting.SOUK_VAT_COUNTRY.value(),
        currencies());
  }

  /// @throws IllegalArgumentException when the setting is no list of currencies
  public static MarketCurrencies currencies() {
    return MarketCurrencies.of(EnvironmentSetting.SOUK_CURRENCIES.value());
  }
}
