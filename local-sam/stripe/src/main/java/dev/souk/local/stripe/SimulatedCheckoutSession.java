package dev.souk.local.stripe;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Checkout Session in payment mode.
record SimulatedCheckoutSession(
    String id,
    Instant created,
    Terms terms,
    CheckoutAmounts bill,
    SessionStatus stage,
    @Nullable String intent,
    Page page)
    implements StripeResource {

  /// How far it has come. A declined payment leaves it open.
  enum SessionStatus {
    OPEN("open", "unpaid"),
    PAID("complete", "paid"),
    /// Nothing was to pay.
    FREE("complete", "no_payment_required"),
    /// The shopper is done, the money is not here yet.
    PROCESSING("complete", "unpaid"),
    /// The money never came.
    UNPAID("complete", "unpaid"),
    EXPIRED("expired", "unpaid");

    final String status;
    final String payment;

    SessionStatus(String status, String payment) {
      this.status = status;
      this.payment = payment;
    }
  }

  /// What its maker asked for.
  record Terms(
      String successUrl,
      @Nullable String cancelUrl,
      Instant expires,
      Reference reference,
      SessionPaymentIntentData intent,
      List<String> methods,
      List<String> countries) {}

  /// How its maker knows it again, and whom it is for.
  record Reference(
      @Nullable String client,
      @Nullable String customer,
      @Nullable String email,
      Map<String, String> metadata) {}

  /// The page where it is paid: its address, the token its forms must carry, the address given
  /// there.
  record Page(URI url, String token, @Nullable String email) {}

  SimulatedCheckoutSession to(SessionStatus next) {
    return new SimulatedCheckoutSession(id, created, terms, bill, next, intent, page);
  }

  SimulatedCheckoutSession paying(String paymentIntent) {
    return new SimulatedCheckoutSession(id, created, terms, bill, stage, paymentIntent, page);
  }

  SimulatedCheckoutSession shippedBy(int rate) {
    return new SimulatedCheckoutSession(
        id, created, terms, bill.choosing(rate), stage, intent, page);
  }

  SimulatedCheckoutSession from(@Nullable String email) {
    return new SimulatedCheckoutSession(
        id, created, terms, bill, stage, intent, new Page(page.url(), page.token(), email));
  }

  /// The address its payer is known by.
  String email() {
    var given = page.email() == null ? terms.reference().email() : page.email();
    return given == null ? "shopper@example.com" : given;
  }

  List<Map<String, @Nullable Object>> lines() {
    var discounts = bill.discounts();
    var lines = new ArrayList<Map<String, @Nullable Object>>();
    for (var i = 0; i < bill.lines().size(); i++) {
      lines.add(bill.lines().get(i).json(bill.currency(), created, discounts.get(i)));
    }
    return lines;
  }

  @Override
  public Map<String, @Nullable Object> json() {
    return CheckoutSessionJson.of(this);
  }
}
