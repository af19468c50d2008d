package dev.souk.orders;

import dev.souk.media.MediaRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a seller order has come on its way to the customer.
public sealed interface Fulfilment {
  /// Paid; its seller has not looked at it yet.
  record Pending() implements Fulfilment {}

  /// Its seller is at it.
  record Accepted() implements Fulfilment {}

  /// All of it is in shipments on their way.
  record Shipped() implements Fulfilment {}

  /// A courier is at the customer's street.
  ///
  /// @param code what the customer tells the courier to get it
  /// @param failedAttempts how often a wrong code was told
  record OutForDelivery(String code, int failedAttempts) implements Fulfilment {
    /// Then only a photo proves the delivery.
    public static final int MAX_FAILED_ATTEMPTS = 5;

    /// How often a code may still be wrong.
    public int remainingAttempts() {
      return Math.max(0, MAX_FAILED_ATTEMPTS - failedAttempts);
    }
  }

  /// @param proof null when the customer said so
  record Delivered(Instant at, @Nullable Proof proof) implements Fulfilment {}

  /// It will not be sent.
  record Cancelled(Instant at) implements Fulfilment {}

  /// How a courier shows that it was handed over.
  sealed interface Proof {
    /// The customer told the code.
    ///
    /// @param photo null without one
    record ByCode(@Nullable MediaRef photo) implements Proof {}

    record ByPhoto(MediaRef photo) implements Proof {}
  }
}
