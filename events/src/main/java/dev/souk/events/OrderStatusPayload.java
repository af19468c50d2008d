package dev.souk.events;

import dev.souk.json.Description;
import org.jspecify.annotations.Nullable;

/// A step of an order as its customer and sellers hear of it.
@Description("A status change of an order or seller order.")
public record OrderStatusPayload(
    @Description(value = "The order.", example = "ord_01jd8ykz3pe8w3c5k7n9q1t2v4") String orderId,
    @Description("The seller order that changed; null for the order as a whole.")
        @Nullable String sellerOrderId,
    @Description(value = "The new status.", example = "shipped") Status newStatus,
    @Description(value = "The previous status; null for the first.", example = "paid")
        @Nullable Status previousStatus) {

  /// Where an order can stand.
  public enum Status {
    AWAITING_PAYMENT,
    PAYMENT_PROCESSING,
    PAID,
    PROCESSING,
    SHIPPED,
    OUT_FOR_DELIVERY,
    DELIVERED,
    PARTLY_REFUNDED,
    REFUND_PENDING,
    REFUNDED,
    CANCELLED,
    EXPIRED
  }
}
