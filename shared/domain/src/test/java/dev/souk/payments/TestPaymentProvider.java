package dev.souk.payments;

import java.time.Duration;
import java.time.Instant;

/// A payment provider in a test's hand.
public interface TestPaymentProvider {
  CheckoutSessions checkouts();

  ProviderRefunds refunds();

  Instant now();

  /// Lets time pass there.
  void forward(Duration time);

  /// The customer pays at once.
  void pays(String session);

  /// The customer pays by a method that takes days.
  void paysLater(String session);

  /// That money comes.
  void settles(String session);

  /// That money does not come.
  void bounces(String session);

  /// Somebody gives so much of a payment back there, past the marketplace.
  ///
  /// @return the provider's name of the refund
  String refundsElsewhere(String intent, long amount);

  /// Refunds from now on are pending at first.
  void takesItsTime();
}
