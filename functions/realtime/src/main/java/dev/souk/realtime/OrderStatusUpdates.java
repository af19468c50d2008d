package dev.souk.realtime;

import dev.souk.events.OrderStatusPayload;
import dev.souk.events.ServerMessage.OrderStatusUpdate;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderStatusChange;
import org.jspecify.annotations.Nullable;

/// Steps of orders in the words of the wire.
final class OrderStatusUpdates {
  private OrderStatusUpdates() {}

  static OrderStatusUpdate told(Topic topic, String orderId, OrderStatusChange statusChange) {
    return new OrderStatusUpdate(
        topic.name(),
        statusChange.sequence(),
        statusChange.at(),
        new OrderStatusPayload(
            orderId,
            statusChange.sellerOrderId(),
            word(statusChange.to()),
            wordOrNull(statusChange.from())));
  }

  private static OrderStatusPayload.@Nullable Status wordOrNull(@Nullable OrderStatus status) {
    return status == null ? null : word(status);
  }

  private static OrderStatusPayload.Status word(OrderStatus status) {
    return switch (status) {
      case AWAITING_PAYMENT -> OrderStatusPayload.Status.AWAITING_PAYMENT;
      case PAYMENT_PROCESSING -> OrderStatusPayload.Status.PAYMENT_PROCESSING;
      case PAID -> OrderStatusPayload.Status.PAID;
      case PROCESSING -> OrderStatusPayload.Status.PROCESSING;
      case SHIPPED -> OrderStatusPayload.Status.SHIPPED;
      case OUT_FOR_DELIVERY -> OrderStatusPayload.Status.OUT_FOR_DELIVERY;
      case DELIVERED -> OrderStatusPayload.Status.DELIVERED;
      case PARTLY_REFUNDED -> OrderStatusPayload.Status.PARTLY_REFUNDED;
      case REFUND_PENDING -> OrderStatusPayload.Status.REFUND_PENDING;
      case REFUNDED -> OrderStatusPayload.Status.REFUNDED;
      case CANCELLED -> OrderStatusPayload.Status.CANCELLED;
      case EXPIRED -> OrderStatusPayload.Status.EXPIRED;
    };
  }
}
