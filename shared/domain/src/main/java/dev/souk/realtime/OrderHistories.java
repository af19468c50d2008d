package dev.souk.realtime;

import java.util.Optional;

/// The ways of orders; orders know.
@FunctionalInterface
public interface OrderHistories {
  /// As of now, not of a moment ago; empty when there is no such order.
  Optional<OrderHistory> of(String orderId);
}
