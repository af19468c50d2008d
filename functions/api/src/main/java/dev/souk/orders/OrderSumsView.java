package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import dev.souk.money.Money;

/// What an order comes to.
@Says("What the order comes to.")
public record OrderSumsView(
    @Says("The goods before anything is taken off or put on.") SumView goods,
    @Says("What the coupon takes off.") SumView discount,
    @Says("All shipping.") SumView shipping,
    @Says("All tax that is in `total`.") SumView tax,
    @Says("What the customer pays.") SumView total,
    @Says("What of it has gone back or is on its way.") SumView refunded) {
  static OrderSumsView of(Order order) {
    var bill = order.placed().bill();
    return new OrderSumsView(
        SumView.of(bill.goods()),
        SumView.of(bill.discount()),
        SumView.of(bill.shipping()),
        SumView.of(bill.tax()),
        SumView.of(bill.total()),
        SumView.of(refunded(order)));
  }

  private static Money refunded(Order order) {
    return switch (order) {
      case Order.AwaitingPayment _, Order.Unpaid _ ->
          new Money(0, order.placed().bill().currency());
      case PaidOrder paid -> paid.returned();
    };
  }
}
