package dev.souk.cart;

import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.json.Fault;
import java.util.List;

/// Says to clients why something may not be put in a cart.
final class Refusing {
  private Refusing() {}

  static Reply of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotInStock(var available, var held) ->
          quantity(
              Code.INSUFFICIENT_STOCK,
              "only %d left, of which the cart holds %d".formatted(available, held),
              Math.max(0, available - held));
      case Refusal.TooMany(var limit, var held) ->
          quantity(
              Code.LIMIT_REACHED,
              "at most %d of a variant; the cart holds %d".formatted(limit, held),
              limit - held);
      case Refusal.Full(var limit) ->
          Reply.refused(Code.LIMIT_REACHED, "a cart has at most %d lines", limit);
      case Refusal.OtherCurrency(var currency) ->
          Reply.refused(Code.OTHER_CURRENCY, "the cart is in %s", currency);
    };
  }

  /// The line would hold more than there is.
  static Reply tooMany(int available) {
    return quantity(Code.INSUFFICIENT_STOCK, "only %d left".formatted(available), available);
  }

  private static Reply quantity(Code code, String detail, int most) {
    return new Reply.Refused(
        code, detail, List.of(new Fault("/quantity", "max", "at most " + most)));
  }
}
