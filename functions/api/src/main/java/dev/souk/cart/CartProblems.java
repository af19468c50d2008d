package dev.souk.cart;

import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.json.FieldError;
import java.util.List;

/// Says to clients why something may not be put in a cart.
final class CartProblems {
  private CartProblems() {}

  static HandlerResponse of(CartRejection cartRejection) {
    return switch (cartRejection) {
      case CartRejection.InsufficientStock(var available, var held) ->
          quantity(
              ProblemCode.INSUFFICIENT_STOCK,
              "only %d left, %d of them in the cart".formatted(available, held),
              Math.max(0, available - held));
      case CartRejection.QuantityLimitExceeded(var limit, var held) ->
          quantity(
              ProblemCode.LIMIT_EXCEEDED,
              "at most %d of a variant; the cart has %d".formatted(limit, held),
              limit - held);
      case CartRejection.LineLimitExceeded(var limit) ->
          HandlerResponse.refused(ProblemCode.LIMIT_EXCEEDED, "a cart has at most %d lines", limit);
      case CartRejection.CurrencyMismatch(var currency) ->
          HandlerResponse.refused(ProblemCode.CURRENCY_MISMATCH, "the cart is in %s", currency);
    };
  }

  /// The line would hold more than there is.
  static HandlerResponse tooMany(int available) {
    return quantity(ProblemCode.INSUFFICIENT_STOCK, "only %d left".formatted(available), available);
  }

  private static HandlerResponse quantity(ProblemCode code, String detail, int most) {
    return new HandlerResponse.Failure(
        code, detail, List.of(new FieldError("/quantity", "max", "at most " + most)));
  }
}
