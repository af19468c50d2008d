package dev.souk.realtime;

import java.util.Optional;

/// The ways of orders; orders know.
@FunctionalInterface
public interface Journeys {
  /// As of now, not of a moment ago; empty when there is no such order.
  Optional<Journey> of(String orderId);
}
