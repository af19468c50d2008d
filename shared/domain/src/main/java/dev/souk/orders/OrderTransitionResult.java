package dev.souk.orders;

/// What became of an attempt to bring a paid order further.
public sealed interface OrderTransitionResult {
  /// The order as it is to be kept.
  record Success(PaidOrder order) implements OrderTransitionResult {}

  /// It is not at that point, or past it.
  record InvalidState(String why) implements OrderTransitionResult {}

  /// More units are named than there are.
  record QuantityExceedsRemaining(String variantId, int left) implements OrderTransitionResult {}

  /// It has no such part, refund or return.
  record NotFound() implements OrderTransitionResult {}
}
