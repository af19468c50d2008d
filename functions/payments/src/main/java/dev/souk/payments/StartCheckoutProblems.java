package dev.souk.payments;

import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.json.FieldError;
import dev.souk.orders.Order;
import dev.souk.orders.PaymentFailureReason;
import java.util.List;
import java.util.Locale;

/// Says to a customer why there is no page to pay an order on.
final class StartCheckoutProblems {
  private StartCheckoutProblems() {}

  static HandlerResponse paid() {
    return HandlerResponse.refused(ProblemCode.ORDER_PAID, "the order is already paid");
  }

  static HandlerResponse over() {
    return HandlerResponse.refused(
        ProblemCode.ORDER_CLOSED, "the reservation has expired; place a new order");
  }

  static HandlerResponse over(Order.Unpaid order) {
    var why = order.paymentFailureReason();
    return why == null ? over() : over(order.id(), why);
  }

  static HandlerResponse over(String orderId, PaymentFailureReason why) {
    var code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new HandlerResponse.Failure(
        ProblemCode.ORDER_CLOSED,
        "order %s is closed: %s".formatted(orderId, why.text()),
        List.of(new FieldError("/orderId", code, why.text())));
  }
}
