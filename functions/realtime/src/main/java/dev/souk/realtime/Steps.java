package dev.souk.realtime;

import dev.souk.events.OrderProgress;
import dev.souk.events.ServerMessage.OrderStatusUpdate;
import dev.souk.orders.Status;
import dev.souk.orders.Step;
import org.jspecify.annotations.Nullable;

/// Steps of orders in the words of the wire.
final class Steps {
  private Steps() {}

  static OrderStatusUpdate told(Topic topic, String orderId, Step step) {
    return new OrderStatusUpdate(
        topic.name(),
        step.sequence(),
        step.at(),
        new OrderProgress(orderId, step.part(), word(step.to()), wordOrNull(step.from())));
  }

  private static OrderProgress.@Nullable Status wordOrNull(@Nullable Status status) {
    return status == null ? null : word(status);
  }

  private static OrderProgress.Status word(Status status) {
    return switch (status) {
      case AWAITING_PAYMENT -> OrderProgress.Status.AWAITING_PAYMENT;
      case PAYMENT_PROCESSING -> OrderProgress.Status.PAYMENT_PROCESSING;
      case PAID -> OrderProgress.Status.PAID;
      case PROCESSING -> OrderProgress.Status.PROCESSING;
      case SHIPPED -> OrderProgress.Status.SHIPPED;
      case OUT_FOR_DELIVERY -> OrderProgress.Status.OUT_FOR_DELIVERY;
      case DELIVERED -> OrderProgress.Status.DELIVERED;
      case PARTLY_REFUNDED -> OrderProgress.Status.PARTLY_REFUNDED;
      case REFUND_PENDING -> OrderProgress.Status.REFUND_PENDING;
      case REFUNDED -> OrderProgress.Status.REFUNDED;
      case CANCELLED -> OrderProgress.Status.CANCELLED;
      case EXPIRED -> OrderProgress.Status.EXPIRED;
    };
  }
}
