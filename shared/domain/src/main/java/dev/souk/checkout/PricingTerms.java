package dev.souk.checkout;

import dev.souk.cart.PricedCart;
import dev.souk.catalog.Breadcrumb;
import dev.souk.catalog.Offer;
import dev.souk.commission.CommissionCharge;
import dev.souk.commission.CommissionSale;
import dev.souk.commission.CommissionTariff;
import dev.souk.money.MarketCurrencies;
import dev.souk.money.Money;
import dev.souk.shipping.ShippingRateResult;
import dev.souk.tax.TaxRate;

/// What is charged on goods and shipping: tax by the country they go to, and the market's part; and
/// what of all that can be paid.
public record PricingTerms(TaxRate tax, MarketCurrencies currencies, CommissionTariff commission) {

  /// @param discount not above what the line costs
  PriceBreakdown.LineItem item(PricedCart.PricedLine priced, Money discount) {
    var offer = priced.offer();
    var sold = priced.total().minus(discount);
    var taxed = tax.on(sold);
    return new PriceBreakdown.LineItem(
        offer.productId(),
        offer.variantId(),
        offer.variant().sku(),
        name(offer),
        priced.line().quantity(),
        offer.price(),
        discount,
        taxed.tax(),
        commission(priced, sold, taxed),
        taxed.total());
  }

  PriceBreakdown.ShippingCharge delivery(ShippingRateResult.Rate rate) {
    var taxed = tax.on(rate.price());
    return new PriceBreakdown.ShippingCharge(
        rate.optionId(), rate.name(), taxed.total(), taxed.tax());
  }

  private CommissionCharge commission(
      PricedCart.PricedLine priced, Money sold, TaxRate.Taxed taxed) {
    var offer = priced.offer();
    var path = offer.product().content().breadcrumbs();
    return commission.on(
        new CommissionSale(
            offer.sellerId(),
            path.stream().map(Breadcrumb::categoryId).toList(),
            priced.line().quantity(),
            sold,
            taxed.total().minus(taxed.tax())));
  }

  private static String name(Offer offer) {
    var name = offer.product().content().name();
    var apart = String.join(", ", offer.variant().options());
    return apart.isEmpty() ? name : name + " (" + apart + ")";
  }
}
