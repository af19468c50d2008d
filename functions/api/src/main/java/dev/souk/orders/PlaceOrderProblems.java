package dev.souk.orders;

import dev.souk.checkout.CheckoutBlocker;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.json.FieldError;
import dev.souk.money.AmountNotPayable;
import dev.souk.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says to clients why no order was made of a cart: everything that stands in the way at once.
final class PlaceOrderProblems {
  private static final String INSUFFICIENT = "fewer-in-stock";

  private PlaceOrderProblems() {}

  static HandlerResponse noAddress(@Nullable String addressId) {
    return addressId == null
        ? HandlerResponse.invalid("/addressId", "required", "your address book is empty")
        : HandlerResponse.notFound("/addressId", "there is no such address");
  }

  static HandlerResponse of(List<CheckoutBlocker> blockers) {
    var sold = blockers.stream().anyMatch(CheckoutBlocker.InsufficientStock.class::isInstance);
    return new HandlerResponse.Failure(
        sold ? ProblemCode.INSUFFICIENT_STOCK : ProblemCode.CHECKOUT_BLOCKED,
        "see errors; POST /api/v1/checkout/quote returns the blockers",
        blockers.stream().map(PlaceOrderProblems::fault).toList());
  }

  static HandlerResponse notInStock(String variantId, int left) {
    return new HandlerResponse.Failure(
        ProblemCode.INSUFFICIENT_STOCK,
        "see errors",
        List.of(line(variantId, INSUFFICIENT, left(left))));
  }

  static HandlerResponse cartChanged() {
    return HandlerResponse.refused(
        ProblemCode.CONFLICT, "the cart changed; retrieve it and order again");
  }

  static HandlerResponse couponGone() {
    return HandlerResponse.refused(
        ProblemCode.COUPON_NOT_APPLICABLE, "the coupon's usage limit is reached");
  }

  static HandlerResponse tooManyUnpaid() {
    return HandlerResponse.refused(
        ProblemCode.LIMIT_EXCEEDED,
        "%d of your orders are not paid; pay or cancel one of them first",
        Orders.MAX_UNPAID);
  }

  private static FieldError fault(CheckoutBlocker checkoutBlocker) {
    return switch (checkoutBlocker) {
      case CheckoutBlocker.EmptyCart() ->
          new FieldError("/cart", "empty-cart", "the cart is empty");
      case CheckoutBlocker.NotOnSale(var line) ->
          line(line.variantId(), "not-on-sale", "no longer on sale");
      case CheckoutBlocker.InsufficientStock(var line, var left) ->
          line(line.variantId(), INSUFFICIENT, left(left));
      case CheckoutBlocker.PriceChanged(var line, var _) ->
          line(line.variantId(), "price-changed", "the price changed; retrieve the cart again");
      case CheckoutBlocker.CouponNotApplicable(var _) ->
          new FieldError("/cart/coupon", "coupon-not-applicable", "remove the coupon");
      case CheckoutBlocker.ShippingUnavailable(var seller, var _, var _) ->
          new FieldError(
              "/cart/sellers/" + seller,
              "shipping-unavailable",
              "does not ship this to that country");
      case CheckoutBlocker.UnknownShippingOption(var seller, var _) ->
          new FieldError(
              "/cart/sellers/" + seller, "unknown-shipping-option", "has no such shipping option");
      case CheckoutBlocker.TooManySellers(var _) ->
          new FieldError(
              "/cart/sellers",
              "too-many-sellers",
              "one order has at most %d sellers; order in parts"
                  .formatted(PriceBreakdown.MAX_SELLERS));
      case CheckoutBlocker.TotalNotPayable(var total, var because) ->
          new FieldError("/cart", "total-not-payable", notPayable(total, because));
    };
  }

  private static String notPayable(Money total, AmountNotPayable because) {
    var limit = because.limit() == null ? "" : because.limit().text();
    return switch (because.reason()) {
      case BELOW_MINIMUM -> "the total is %s; the minimum is %s".formatted(total.text(), limit);
      case ABOVE_MAXIMUM -> "the total is %s; the maximum is %s".formatted(total.text(), limit);
      case CURRENCY_NOT_SUPPORTED -> "%s is no longer supported".formatted(total.currency());
      case INVALID_INCREMENT ->
          "the total is %s; it must be a multiple of %s".formatted(total.text(), limit);
    };
  }

  private static String left(int units) {
    return "only %d left".formatted(units);
  }

  private static FieldError line(String variantId, String code, String detail) {
    return new FieldError("/cart/items/" + variantId, code, detail);
  }
}
