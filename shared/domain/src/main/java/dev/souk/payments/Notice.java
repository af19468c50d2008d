package dev.souk.payments;

import dev.souk.orders.Refund;

/// What the payment provider tells by itself: at least once, in any order, perhaps days late. Who
/// it is from has been proven; what it says has still to be held against the order.
public sealed interface Notice {
  /// The provider's name for it, the same each time it is told.
  String event();

  record CheckoutPaid(String event, Receipt receipt) implements Notice {}

  /// The customer is done, and nothing has been paid yet.
  record CheckoutSettling(String event, String orderId, String session) implements Notice {}

  /// The money that was on its way will not come.
  record CheckoutFailed(String event, String orderId, String session) implements Notice {}

  record CheckoutExpired(String event, String orderId, String session) implements Notice {}

  /// @param refundId ours; empty for a refund that was not made by us
  record RefundMoved(String event, String orderId, String refundId, Refund.State state)
      implements Notice {}

  /// @param refunded minor units that have gone back of the charge in all
  record ChargeRefunded(String event, String orderId, long refunded) implements Notice {}

  /// The customer's bank wants the money back.
  record DisputeOpened(String event, String intent) implements Notice {}

  /// Something that changes no order.
  record Other(String event, String type) implements Notice {}
}
