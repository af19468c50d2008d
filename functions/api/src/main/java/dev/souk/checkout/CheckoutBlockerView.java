package dev.souk.checkout;

import dev.souk.cart.AmountView;
import dev.souk.coupons.CouponEvaluation;
import dev.souk.json.Description;
import dev.souk.json.TypeDiscriminator;
import dev.souk.money.AmountNotPayable;
import dev.souk.money.Money;
import dev.souk.money.MoneyView;
import dev.souk.shipping.ShippingRateResult;
import org.jspecify.annotations.Nullable;

/// Why a cart cannot be ordered as it is; `type` is stable, clients switch on it.
@TypeDiscriminator
@Description("A reason why the cart cannot be ordered.")
public sealed interface CheckoutBlockerView {

  @Description("The cart is empty.")
  record EmptyCart() implements CheckoutBlockerView {}

  @Description("An item is no longer available: remove it.")
  record NotOnSale(
      @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId)
      implements CheckoutBlockerView {}

  @Description("Less in stock than the cart requests.")
  record InsufficientStock(
      @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Description(value = "Requested quantity.", example = "3") int requestedQuantity,
      @Description(value = "Available quantity.", example = "1") int availableQuantity)
      implements CheckoutBlockerView {}

  @Description("The price changed since the cart was last retrieved: retrieve it again.")
  record PriceChanged(
      @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Description("Previous unit price.") MoneyView previousPrice,
      @Description("Current unit price.") MoneyView currentPrice)
      implements CheckoutBlockerView {}

  @Description("The coupon is not applicable: remove it.")
  record CouponNotApplicable(
      @Description("Reason; `null` if the coupon no longer exists.")
          CouponEvaluation.@Nullable Reason reason)
      implements CheckoutBlockerView {}

  @Description("A seller does not ship these items to the destination.")
  record ShippingUnavailable(
      @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
          String sellerId,
      @Description(value = "The shop's name.", example = "Casa Linho") String sellerName,
      @Description("Why no shipping option is available.") ShippingRateResult.Reason reason)
      implements CheckoutBlockerView {}

  @Description("The shipping option is not available from the seller.")
  record UnknownShippingOption(
      @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
          String sellerId,
      @Description(
              value = "The option's id, as it was sent.",
              example = "shp_01kagwv6q5e7pbn0k1d0z9x2aa")
          String optionId)
      implements CheckoutBlockerView {}

  @Description("There are more sellers than one order can have: order in parts.")
  record TooManySellers(
      @Description(value = "How many the cart has.", example = "12") int sellers,
      @Description(value = "How many one order can have.", example = "10") int limit)
      implements CheckoutBlockerView {}

  @Description("The total cannot be charged.")
  record TotalNotPayable(
      @Description("The total.") AmountView total,
      @Description(
              value =
                  "Reason: `belowMinimum` or `aboveMaximum` of the possible charge,"
                      + " `currencyNotSupported`, or `invalidIncrement` of the currency.",
              example = "belowMinimum")
          AmountNotPayable.Reason reason,
      @Description(
              "The minimum or maximum charge, or the increment; `null` if no amount is possible.")
          @Nullable AmountView limit)
      implements CheckoutBlockerView {
    private static TotalNotPayable of(Money total, AmountNotPayable because) {
      var limit = because.limit();
      return new TotalNotPayable(
          AmountView.of(total), because.reason(), limit == null ? null : AmountView.of(limit));
    }
  }

  static CheckoutBlockerView of(CheckoutBlocker checkoutBlocker) {
    return switch (checkoutBlocker) {
      case CheckoutBlocker.EmptyCart() -> new EmptyCart();
      case CheckoutBlocker.NotOnSale(var line) -> new NotOnSale(line.productId(), line.variantId());
      case CheckoutBlocker.InsufficientStock(var line, var available) ->
          new InsufficientStock(line.productId(), line.variantId(), line.quantity(), available);
      case CheckoutBlocker.PriceChanged(var line, var now) ->
          new PriceChanged(
              line.productId(),
              line.variantId(),
              MoneyView.of(line.lastSeenPrice()),
              MoneyView.of(now));
      case CheckoutBlocker.CouponNotApplicable(var why) -> new CouponNotApplicable(why);
      case CheckoutBlocker.ShippingUnavailable(var sellerId, var sellerName, var why) ->
          new ShippingUnavailable(sellerId, sellerName, why);
      case CheckoutBlocker.UnknownShippingOption(var sellerId, var optionId) ->
          new UnknownShippingOption(sellerId, optionId);
      case CheckoutBlocker.TooManySellers(var sellers) ->
          new TooManySellers(sellers, PriceBreakdown.MAX_SELLERS);
      case CheckoutBlocker.TotalNotPayable(var total, var because) ->
          TotalNotPayable.of(total, because);
    };
  }
}
