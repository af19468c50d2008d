package dev.souk.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of status, of an order or of a seller order of it.
///
/// @param sequence counts from 1 in each order
/// @param sellerOrderId the seller's part that took the step; null when the whole order did
/// @param from null for the first
public record OrderStatusChange(
    long sequence,
    Instant at,
    @Nullable String sellerOrderId,
    @Nullable OrderStatus from,
    OrderStatus to) {
  /// Whether money came for goods that were gone by then, so that all of it goes back. Of an order
  /// its customer had cancelled it goes back too, and nothing is sold out.
  public boolean inVain() {
    return sellerOrderId == null
        && from != null
        && from != OrderStatus.CANCELLED
        && !from.paid()
        && (to == OrderStatus.REFUND_PENDING || to == OrderStatus.REFUNDED);
  }
}
