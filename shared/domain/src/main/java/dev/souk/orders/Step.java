package dev.souk.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of status, of an order or of a seller's part of it.
///
/// @param sequence counts from 1 in each order
/// @param part the seller's part that took the step; null when the whole order did
/// @param from null for the first
public record Step(
    long sequence, Instant at, @Nullable String part, @Nullable Status from, Status to) {
  /// Whether money came for goods that were gone by then, so that all of it goes back. Of an order
  /// its customer had cancelled it goes back too, and nothing is sold out.
  public boolean inVain() {
    return part == null
        && from != null
        && from != Status.CANCELLED
        && !from.paid()
        && (to == Status.REFUND_PENDING || to == Status.REFUNDED);
  }
}
