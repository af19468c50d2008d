package dev.souk.payments;

import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.json.Fault;
import dev.souk.orders.Order;
import dev.souk.orders.PaymentRefusal;
import java.util.List;
import java.util.Locale;

/// Says to a customer why there is no page to pay an order on.
final class NothingToPay {
  private NothingToPay() {}

  static Reply paid() {
    return Reply.refused(Code.ORDER_PAID, "there is nothing left to pay");
  }

  static Reply over() {
    return Reply.refused(Code.ORDER_OVER, "its goods are no longer held; order them again");
  }

  static Reply over(Order.Unpaid order) {
    var why = order.refusal();
    return why == null ? over() : over(order.id(), why);
  }

  static Reply over(String orderId, PaymentRefusal why) {
    var code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Reply.Refused(
        Code.ORDER_OVER,
        "order %s has ended: %s".formatted(orderId, why.text()),
        List.of(new Fault("/orderId", code, why.text())));
  }
}
