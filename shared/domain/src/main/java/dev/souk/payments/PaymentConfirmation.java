package dev.souk.payments;

import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.Payment;
import java.time.Instant;

/// What the payment provider says has been paid. Nothing is owed for it until it has been held
/// against the order.
///
/// @param orderId as it was told when the checkout was opened; empty when it says none
/// @param session the checkout it was paid in
/// @param intent the provider's name for the payment; empty when there was nothing to pay
public record PaymentConfirmation(String orderId, String session, String intent, Money amount) {
  public Payment payment(Instant at) {
    return Payment.of(session, intent, amount, at);
  }

  /// Whether it pays for exactly what this order costs.
  public boolean pays(Order order) {
    return orderId.equals(order.id()) && amount.equals(order.placement().priceBreakdown().total());
  }
}
