package dev.souk.payments;

import dev.souk.json.Says;
import java.time.Instant;

/// Where an order is paid, as its customer sees it.
@Says("The page to pay an order on.")
public record CheckoutView(
    @Says(value = "The order.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String orderId,
    @Says(
            value = "Send the customer's browser there.",
            example = "https://checkout.stripe.com/c/pay/cs_test_a1")
        String checkoutUrl,
    @Says(value = "Until when it can be paid.", example = "2026-03-01T12:31:00.000Z")
        Instant expiresAt) {
  static CheckoutView of(String orderId, Checkouts.Found.Open open) {
    return new CheckoutView(orderId, open.page().toString(), open.payBy());
  }
}
