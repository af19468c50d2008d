package dev.souk.checkout;

import dev.souk.cart.Basket;
import dev.souk.catalog.Offer;
import dev.souk.catalog.Step;
import dev.souk.commission.CommissionCharge;
import dev.souk.commission.CommissionSale;
import dev.souk.commission.CommissionTariff;
import dev.souk.money.MarketCurrencies;
import dev.souk.money.Money;
import dev.souk.shipping.Carried;
import dev.souk.tax.TaxRate;

/// What is charged on goods and shipping: tax by the country they go to, and the market's part; and
/// what of all that can be paid.
public record Charges(TaxRate tax, MarketCurrencies currencies, CommissionTariff commission) {

  /// @param discount not above what the line costs
  Bill.Item item(Basket.Priced priced, Money discount) {
    var offer = priced.offer();
    var sold = priced.total().minus(discount);
    var taxed = tax.on(sold);
    return new Bill.Item(
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

  Bill.Delivery delivery(Carried.Rate rate) {
    var taxed = tax.on(rate.price());
    return new Bill.Delivery(rate.optionId(), rate.name(), taxed.total(), taxed.tax());
  }

  private CommissionCharge commission(Basket.Priced priced, Money sold, TaxRate.Taxed taxed) {
    var offer = priced.offer();
    var path = offer.product().presentation().path();
    return commission.on(
        new CommissionSale(
            offer.sellerId(),
            path.stream().map(Step::categoryId).toList(),
            priced.line().quantity(),
            sold,
            taxed.total().minus(taxed.tax())));
  }

  private static String name(Offer offer) {
    var name = offer.product().presentation().name();
    var apart = String.join(", ", offer.variant().options());
    return apart.isEmpty() ? name : name + " (" + apart + ")";
  }
}
