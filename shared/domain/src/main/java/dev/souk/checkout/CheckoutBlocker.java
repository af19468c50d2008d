package dev.souk.checkout;

import dev.souk.cart.CartLine;
import dev.souk.cart.CartWarning;
import dev.souk.coupons.CouponEvaluation;
import dev.souk.money.AmountNotPayable;
import dev.souk.money.Money;
import dev.souk.shipping.ShippingRateResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a cart cannot be ordered as it is. With none of these it can.
public sealed interface CheckoutBlocker {
  /// There is nothing in the cart.
  record EmptyCart() implements CheckoutBlocker {}

  /// It has to be taken out.
  record NotOnSale(CartLine line) implements CheckoutBlocker {}

  /// Fewer in stock than the cart holds.
  record InsufficientStock(CartLine line, int available) implements CheckoutBlocker {}

  /// Another price than the shopper has seen; gone once they have looked at the cart.
  record PriceChanged(CartLine line, Money now) implements CheckoutBlocker {}

  /// It has to be taken off, so that nobody pays more than they think.
  ///
  /// @param why null when the coupon is no more
  record CouponNotApplicable(CouponEvaluation.@Nullable Reason why) implements CheckoutBlocker {}

  /// A seller does not send these goods to that country.
  record ShippingUnavailable(String sellerId, String sellerName, ShippingRateResult.Reason why)
      implements CheckoutBlocker {}

  /// None of the options that can be chosen of the seller for these goods.
  record UnknownShippingOption(String sellerId, String optionId) implements CheckoutBlocker {}

  /// More sellers than one order can have: it has to be ordered in parts.
  record TooManySellers(int sellers) implements CheckoutBlocker {}

  /// The payment provider would not take it: more, less or something else has to be bought.
  record TotalNotPayable(Money total, AmountNotPayable cause) implements CheckoutBlocker {}

  /// What a note about a line of a cart means for an order of it.
  static Optional<CheckoutBlocker> of(CartWarning cartWarning) {
    return switch (cartWarning) {
      case CartWarning.NotOnSale(var line) -> Optional.of(new NotOnSale(line));
      case CartWarning.InsufficientStock(var line, var available) ->
          Optional.of(new InsufficientStock(line, available));
      case CartWarning.PriceChanged(var line, var now) -> Optional.of(new PriceChanged(line, now));
      // what became of another cart when it was merged in
      case CartWarning.Reduced _, CartWarning.Dropped _ -> Optional.empty();
    };
  }
}
