package dev.souk.checkout;

import dev.souk.cart.AmountView;
import dev.souk.cart.CartCouponView;
import dev.souk.json.Description;
import dev.souk.tax.TaxRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a cart comes to, sent to one address.
@Description("The checkout quote of a cart.")
public record CheckoutQuoteView(
    @Description("The available items, grouped by seller.") List<SellerQuoteView> sellers,
    @Description("The applied coupon, `null` without one.") @Nullable CartCouponView coupon,
    @Description("Tax of the destination country.") Tax taxRate,
    @Description("Totals; `null` while no item is available or a seller cannot ship.")
        @Nullable Totals totals,
    @Description("What blocks the checkout; empty if the order can be placed.")
        List<CheckoutBlockerView> blockers) {

  /// How much tax there is.
  @Description("The tax of a country.")
  public record Tax(
      @Description(value = "ISO 3166-1 alpha-2.", example = "DE") String country,
      @Description(value = "In basis points: 1900 is 19 %.", example = "1900") int basisPoints,
      @Description(value = "Whether tax is included in prices.", example = "included")
          TaxRate.Treatment treatment) {}

  /// What everything comes to.
  @Description("Totals of the quote.")
  public record Totals(
      @Description("Sum of the items before discount.") AmountView subtotal,
      @Description("Discount of the coupon.") AmountView discount,
      @Description("Shipping including tax.") AmountView shipping,
      @Description("Tax included in `total`.") AmountView tax,
      @Description("What to pay.") AmountView total) {
    private static Totals of(PriceBreakdown priceBreakdown) {
      return new Totals(
          AmountView.of(priceBreakdown.goods()),
          AmountView.of(priceBreakdown.discount()),
          AmountView.of(priceBreakdown.shipping()),
          AmountView.of(priceBreakdown.tax()),
          AmountView.of(priceBreakdown.total()));
    }
  }

  static CheckoutQuoteView of(CheckoutQuoteBuilder.PricedCheckout pricedCheckout) {
    var quote = pricedCheckout.quote();
    var tax = pricedCheckout.charges().tax();
    return new CheckoutQuoteView(
        quote.sellers().stream().map(SellerQuoteView::of).toList(),
        pricedCheckout.reduction().map(CartCouponView::of).orElse(null),
        new Tax(pricedCheckout.address().place().country(), tax.rate().points(), tax.treatment()),
        quote.bill().map(Totals::of).orElse(null),
        quote.blockers().stream().map(CheckoutBlockerView::of).toList());
  }
}
