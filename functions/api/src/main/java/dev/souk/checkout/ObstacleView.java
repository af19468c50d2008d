package dev.souk.checkout;

import dev.souk.cart.SumView;
import dev.souk.coupons.Judged;
import dev.souk.json.Says;
import dev.souk.json.Tagged;
import dev.souk.money.Money;
import dev.souk.money.MoneyView;
import dev.souk.money.NotPayable;
import dev.souk.shipping.Carried;
import org.jspecify.annotations.Nullable;

/// Why a cart cannot be ordered as it is; `type` is stable, clients switch on it.
@Tagged
@Says("Why the cart cannot be ordered as it is.")
public sealed interface ObstacleView {

  @Says("There is nothing in the cart.")
  record EmptyCart() implements ObstacleView {}

  @Says("A line is no longer on sale: take it out.")
  record NotOnSale(
      @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId)
      implements ObstacleView {}

  @Says("Fewer are in stock than the cart holds.")
  record FewerInStock(
      @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Says(value = "How many the cart holds.", example = "3") int wanted,
      @Says(value = "How many there are.", example = "1") int left)
      implements ObstacleView {}

  @Says("The price changed since one last looked at the cart: look at it.")
  record PriceChanged(
      @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Says("What one cost before.") MoneyView before,
      @Says("What one costs now.") MoneyView now)
      implements ObstacleView {}

  @Says("The coupon on the cart does nothing: take it off.")
  record CouponDoesNothing(
      @Says("Why; `null` when there is no such coupon any more.") Judged.@Nullable Why why)
      implements ObstacleView {}

  @Says("A seller does not send these goods to that country.")
  record NotShipped(
      @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String sellerId,
      @Says(value = "The shop's name.", example = "Casa Linho") String sellerName,
      @Says("What of the goods no option of the seller's fits.") Carried.Why why)
      implements ObstacleView {}

  @Says("The option is not among the seller's choices.")
  record UnknownOption(
      @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String sellerId,
      @Says(value = "The option's id, as it was sent.", example = "shp_01kagwv6q5e7pbn0k1d0z9x2aa")
          String optionId)
      implements ObstacleView {}

  @Says("There are more sellers than one order can have: order in parts.")
  record TooManySellers(
      @Says(value = "How many the cart has.", example = "12") int sellers,
      @Says(value = "How many one order can have.", example = "10") int limit)
      implements ObstacleView {}

  @Says("What it comes to cannot be paid: buy more, less, or in another currency.")
  record TotalNotPayable(
      @Says("What it comes to.") SumView total,
      @Says(
              value =
                  "What is wrong with it: `belowMinimum` and `aboveMaximum` of what can be"
                      + " charged, `currencyNotSold` by this market, or a `fraction` that cannot be"
                      + " paid.",
              example = "belowMinimum")
          NotPayable.Why why,
      @Says(
              "The smallest or largest charge, or what a total is a multiple of; `null` when no"
                  + " amount would do.")
          @Nullable SumView limit)
      implements ObstacleView {
    private static TotalNotPayable of(Money total, NotPayable because) {
      var limit = because.limit();
      return new TotalNotPayable(
          SumView.of(total), because.why(), limit == null ? null : SumView.of(limit));
    }
  }

  static ObstacleView of(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.EmptyCart() -> new EmptyCart();
      case Obstacle.NotOnSale(var line) -> new NotOnSale(line.productId(), line.variantId());
      case Obstacle.FewerInStock(var line, var available) ->
          new FewerInStock(line.productId(), line.variantId(), line.quantity(), available);
      case Obstacle.PriceChanged(var line, var now) ->
          new PriceChanged(
              line.productId(), line.variantId(), MoneyView.of(line.seen()), MoneyView.of(now));
      case Obstacle.CouponDoesNothing(var why) -> new CouponDoesNothing(why);
      case Obstacle.NotShipped(var sellerId, var sellerName, var why) ->
          new NotShipped(sellerId, sellerName, why);
      case Obstacle.UnknownOption(var sellerId, var optionId) ->
          new UnknownOption(sellerId, optionId);
      case Obstacle.TooManySellers(var sellers) -> new TooManySellers(sellers, Bill.MAX_SELLERS);
      case Obstacle.TotalNotPayable(var total, var because) -> TotalNotPayable.of(total, because);
    };
  }
}
