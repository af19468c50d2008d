package dev.souk.orders;

import dev.souk.checkout.Bill;
import dev.souk.checkout.Obstacle;
import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.json.Fault;
import dev.souk.money.Money;
import dev.souk.money.NotPayable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says to clients why no order was made of a cart: everything that stands in the way at once.
final class NotPlaced {
  private static final String FEWER = "fewer-in-stock";

  private NotPlaced() {}

  static Reply noAddress(@Nullable String addressId) {
    return addressId == null
        ? Reply.invalid("/addressId", "required", "there is no address in your book yet")
        : Reply.notFound("/addressId", "there is no such address");
  }

  static Reply of(List<Obstacle> obstacles) {
    var sold = obstacles.stream().anyMatch(Obstacle.FewerInStock.class::isInstance);
    return new Reply.Refused(
        sold ? Code.INSUFFICIENT_STOCK : Code.CART_NOT_READY,
        "see errors; POST /api/v1/checkout/quote says more",
        obstacles.stream().map(NotPlaced::fault).toList());
  }

  static Reply notInStock(String variantId, int left) {
    return new Reply.Refused(
        Code.INSUFFICIENT_STOCK, "see errors", List.of(line(variantId, FEWER, left(left))));
  }

  static Reply cartChanged() {
    return Reply.refused(Code.CONFLICT, "the cart changed meanwhile; look at it and order again");
  }

  static Reply couponGone() {
    return Reply.refused(Code.COUPON_DOES_NOTHING, "the coupon has been used up");
  }

  static Reply tooManyUnpaid() {
    return Reply.refused(
        Code.LIMIT_REACHED,
        "%d of your orders are not paid; pay or cancel one of them first",
        Orders.MAX_UNPAID);
  }

  private static Fault fault(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.EmptyCart() -> new Fault("/cart", "empty-cart", "the cart is empty");
      case Obstacle.NotOnSale(var line) ->
          line(line.variantId(), "not-on-sale", "no longer on sale");
      case Obstacle.FewerInStock(var line, var left) -> line(line.variantId(), FEWER, left(left));
      case Obstacle.PriceChanged(var line, var _) ->
          line(line.variantId(), "price-changed", "the price changed; look at the cart");
      case Obstacle.CouponDoesNothing(var _) ->
          new Fault("/cart/coupon", "coupon-does-nothing", "take the coupon off");
      case Obstacle.NotShipped(var seller, var _, var _) ->
          new Fault("/cart/sellers/" + seller, "not-shipped", "does not send it to that country");
      case Obstacle.UnknownOption(var seller, var _) ->
          new Fault("/cart/sellers/" + seller, "unknown-option", "has no such shipping option");
      case Obstacle.TooManySellers(var _) ->
          new Fault(
              "/cart/sellers",
              "too-many-sellers",
              "one order has at most %d sellers; order in parts".formatted(Bill.MAX_SELLERS));
      case Obstacle.TotalNotPayable(var total, var because) ->
          new Fault("/cart", "total-not-payable", notPayable(total, because));
    };
  }

  private static String notPayable(Money total, NotPayable because) {
    var limit = because.limit() == null ? "" : because.limit().text();
    return switch (because.why()) {
      case BELOW_MINIMUM ->
          "it comes to %s, and less than %s cannot be paid".formatted(total.text(), limit);
      case ABOVE_MAXIMUM ->
          "it comes to %s, and more than %s cannot be paid".formatted(total.text(), limit);
      case CURRENCY_NOT_SOLD -> "nothing is sold in %s here any more".formatted(total.currency());
      case FRACTION ->
          "it comes to %s, and only multiples of %s can be paid".formatted(total.text(), limit);
    };
  }

  private static String left(int units) {
    return "only %d left".formatted(units);
  }

  private static Fault line(String variantId, String code, String detail) {
    return new Fault("/cart/items/" + variantId, code, detail);
  }
}
