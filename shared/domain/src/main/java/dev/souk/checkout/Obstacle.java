package dev.souk.checkout;

import dev.souk.cart.Line;
import dev.souk.cart.Note;
import dev.souk.coupons.Judged;
import dev.souk.money.Money;
import dev.souk.money.NotPayable;
import dev.souk.shipping.Carried;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a cart cannot be ordered as it is. With none of these it can.
public sealed interface Obstacle {
  /// There is nothing in the cart.
  record EmptyCart() implements Obstacle {}

  /// It has to be taken out.
  record NotOnSale(Line line) implements Obstacle {}

  /// Fewer in stock than the cart holds.
  record FewerInStock(Line line, int available) implements Obstacle {}

  /// Another price than the shopper has seen; gone once they have looked at the cart.
  record PriceChanged(Line line, Money now) implements Obstacle {}

  /// It has to be taken off, so that nobody pays more than they think.
  ///
  /// @param why null when the coupon is no more
  record CouponDoesNothing(Judged.@Nullable Why why) implements Obstacle {}

  /// A seller does not send these goods to that country.
  record NotShipped(String sellerId, String sellerName, Carried.Why why) implements Obstacle {}

  /// None of the options that can be chosen of the seller for these goods.
  record UnknownOption(String sellerId, String optionId) implements Obstacle {}

  /// More sellers than one order can have: it has to be ordered in parts.
  record TooManySellers(int sellers) implements Obstacle {}

  /// The payment provider would not take it: more, less or something else has to be bought.
  record TotalNotPayable(Money total, NotPayable because) implements Obstacle {}

  /// What a note about a line of a cart means for an order of it.
  static Optional<Obstacle> of(Note note) {
    return switch (note) {
      case Note.NotOnSale(var line) -> Optional.of(new NotOnSale(line));
      case Note.FewerInStock(var line, var available) ->
          Optional.of(new FewerInStock(line, available));
      case Note.PriceChanged(var line, var now) -> Optional.of(new PriceChanged(line, now));
      // what became of another cart when it was merged in
      case Note.Lowered _, Note.LeftOut _ -> Optional.empty();
    };
  }
}
