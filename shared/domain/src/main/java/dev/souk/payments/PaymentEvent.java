package dev.souk.payments;

import dev.souk.money.Money;
import dev.souk.orders.Dispute;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Refund;

/// What the payment provider tells by itself: at least once, in any order, perhaps days late. Who
/// it is from has been proven; what it says has still to be held against the order.
public sealed interface PaymentEvent {
  /// The provider's name for it, the same each time it is told.
  String event();

  record CheckoutPaid(String event, PaymentConfirmation receipt) implements PaymentEvent {}

  /// The customer is done, and nothing has been paid yet.
  record CheckoutProcessing(String event, String orderId, String session) implements PaymentEvent {}

  /// The money that was on its way will not come.
  record CheckoutFailed(String event, String orderId, String session) implements PaymentEvent {}

  record CheckoutExpired(String event, String orderId, String session) implements PaymentEvent {}

  /// One of the marketplace's own.
  record RefundUpdated(String event, String orderId, String refundId, Refund.State state)
      implements PaymentEvent {}

  /// One that was made at the provider, past the marketplace.
  ///
  /// @param intent the payment it is of
  record ExternalRefundCreated(String event, String intent, ExternalRefund refund)
      implements PaymentEvent {}

  /// @param refunded what has gone back of the payment in all
  record ChargeRefunded(String event, String intent, Money refunded) implements PaymentEvent {}

  /// The customer's bank asks for the money, takes it, decides or gives it back.
  record DisputeUpdated(String event, String intent, Dispute dispute) implements PaymentEvent {}

  /// Something that changes no order.
  record Other(String event, String type) implements PaymentEvent {}
}
