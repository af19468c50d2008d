package dev.souk.local.stripe;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something the API can show under an id.
sealed interface StripeResource
    permits SimulatedCheckoutSession,
        SimulatedPaymentIntent,
        SimulatedCharge,
        SimulatedRefund,
        SimulatedBalanceTransaction,
        SimulatedDispute,
        SimulatedEvent,
        SimulatedCoupon,
        SimulatedCustomer,
        SimulatedConnectedAccount,
        SimulatedTransfer {
  String id();

  Instant created();

  /// As the API shows it when nothing is expanded.
  Map<String, @Nullable Object> json();
}
