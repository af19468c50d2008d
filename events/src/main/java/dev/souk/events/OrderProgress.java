package dev.souk.events;

import dev.souk.json.Says;
import org.jspecify.annotations.Nullable;

/// A step of an order as its customer and sellers hear of it.
@Says("A step an order, or a seller's part of it, has taken.")
public record OrderProgress(
    @Says(value = "The order.", example = "ord_01jd8ykz3pe8w3c5k7n9q1t2v4") String orderId,
    @Says("The seller's part of it that took the step; null when the whole order did.")
        @Nullable String sellerOrderId,
    @Says(value = "What it is now.", example = "shipped") Status newStatus,
    @Says(value = "What it was before; null for the first.", example = "paid")
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
