package dev.souk.payments;

import dev.souk.json.Description;
import java.time.Instant;

/// Where an order is paid, as its customer sees it.
@Description("A Stripe Checkout session.")
public record CheckoutSessionView(
    @Description(value = "The order.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String orderId,
    @Description(
            value = "URL to redirect the customer to.",
            example = "https://checkout.stripe.com/c/pay/cs_test_a1")
        String checkoutUrl,
    @Description(value = "When the session expires.", example = "2026-03-01T12:31:00.000Z")
        Instant expiresAt) {
  static CheckoutSessionView of(String orderId, CheckoutSessions.SessionState.Open open) {
    return new CheckoutSessionView(orderId, open.page().toString(), open.payBy());
  }
}
