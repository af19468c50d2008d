package dev.souk.orders;

/// What became of an attempt to bring a paid order further.
public sealed interface Turned {
  /// The order as it is to be kept.
  record To(PaidOrder order) implements Turned {}

  /// It is not at that point, or past it.
  record NotNow(String why) implements Turned {}

  /// More units are named than there are.
  record TooMany(String variantId, int left) implements Turned {}

  /// It has no such part, refund or return.
  record NotThere() implements Turned {}
}
