package dev.souk.checkout;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import dev.souk.money.Money;
import dev.souk.money.MoneyView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is bought of one seller, and what it comes to.
@Description("The quote of one seller.")
public record SellerQuoteView(
    @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerId,
    @Description(value = "The shop's name.", example = "Casa Linho") String sellerName,
    @Description("In the cart's order.") List<Line> lines,
    @Description("Sum of the lines.") AmountView subtotal,
    @Description("Available shipping options, cheapest first; empty if the seller cannot ship.")
        List<ShippingOptionQuote> shippingOptions,
    @Description("The selected or cheapest option; `null` if the seller cannot ship.")
        @Nullable ShippingOptionQuote shipping,
    @Description("Lines plus shipping; `null` if the seller cannot ship.")
        @Nullable AmountView total) {

  /// A line with everything that is charged on it.
  @Description("A quoted line.")
  public record Line(
      @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Description(value = "Product name and variant options.", example = "Shirt (L)") String name,
      @Description(value = "Quantity.", example = "2") int quantity,
      @Description("Unit price.") MoneyView price,
      @Description("Discount of the line.") AmountView discount,
      @Description("Tax included in `total`.") AmountView tax,
      @Description("Total of the line.") AmountView total) {
    private static Line of(PriceBreakdown.LineItem item) {
      return new Line(
          item.productId(),
          item.variantId(),
          item.name(),
          item.quantity(),
          MoneyView.of(item.price()),
          AmountView.of(item.discount()),
          AmountView.of(item.tax()),
          AmountView.of(item.total()));
    }
  }

  /// A way to send.
  @Description("A shipping option with its price.")
  public record ShippingOptionQuote(
      @Description(
              value = "The shipping option's id; empty for `Standard`.",
              example = "shp_01kagwv6q5e7pbn0k1d0z9x2aa")
          String optionId,
      @Description(value = "Its name.", example = "Parcel") String name,
      @Description("Shipping price.") AmountView price,
      @Description("Tax included in `price`.") AmountView tax) {
    private static ShippingOptionQuote of(PriceBreakdown.ShippingCharge shippingCharge) {
      return new ShippingOptionQuote(
          shippingCharge.optionId(),
          shippingCharge.name(),
          AmountView.of(shippingCharge.price()),
          AmountView.of(shippingCharge.tax()));
    }
  }

  static SellerQuoteView of(CheckoutQuote.SellerQuote sellerQuote) {
    var subtotal =
        sellerQuote.items().stream()
            .map(PriceBreakdown.LineItem::total)
            .reduce(Money::plus)
            .orElseThrow();
    return new SellerQuoteView(
        sellerQuote.sellerId(),
        sellerQuote.sellerName(),
        sellerQuote.items().stream().map(Line::of).toList(),
        AmountView.of(subtotal),
        sellerQuote.shippingOptions().stream().map(ShippingOptionQuote::of).toList(),
        sellerQuote.delivery().map(ShippingOptionQuote::of).orElse(null),
        sellerQuote.priceBreakdown().map(each -> AmountView.of(each.total())).orElse(null));
  }
}
