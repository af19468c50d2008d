package dev.souk.payments;

import com.stripe.Stripe;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import dev.souk.payments.WebhookSignature.Signed;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what Stripe tells of payments.
final class StripeEventParser {
  private final WebhookSignature signature;
  private final StripeApi account;

  /// @throws IllegalStateException when there is no secret
  StripeEventParser(StripeApi account, Supplier<String> secret) {
    this.account = account;
    this.signature = new WebhookSignature(secret);
  }

  /// What was read.
  sealed interface ParseResult {
    record Parsed(PaymentEvent notice) implements ParseResult {}

    /// Proven, and of another account or of the other of test and live mode.
    record OtherAccount(String event) implements ParseResult {}

    /// @param why in words for whoever sent it
    record InvalidSignature(String why) implements ParseResult {}
  }

  ParseResult read(byte[] body, String header, Instant now) {
    return switch (signature.read(body, header, now, StripeEventParser::proven)) {
      case WebhookSignature.Read.Proven<Event>(var event) -> read(event);
      case WebhookSignature.Read.Refused<Event>(var why) -> new ParseResult.InvalidSignature(why);
    };
  }

  private static @Nullable Event proven(Signed signed) throws SignatureVerificationException {
    return Webhook.constructEvent(
        signed.text(),
        signed.header(),
        signed.secret(),
        WebhookSignature.TOLERANCE.toSeconds(),
        signed.clock());
  }

  private ParseResult read(Event event) {
    if (event.getId() == null || event.getType() == null || !"event".equals(event.getObject())) {
      return new ParseResult.InvalidSignature("the body is no event");
    }
    if (!release(Stripe.API_VERSION).equals(release(String.valueOf(event.getApiVersion())))) {
      return new ParseResult.InvalidSignature(
          "the endpoint is to speak version " + Stripe.API_VERSION);
    }
    if (event.getAccount() != null
        || !Boolean.valueOf(account.live()).equals(event.getLivemode())) {
      return new ParseResult.OtherAccount(event.getId());
    }
    try {
      return new ParseResult.Parsed(
          event
              .getDataObjectDeserializer()
              .getObject()
              .map(object -> notice(event, object))
              .orElseGet(() -> other(event)));
    } catch (RuntimeException e) {
      return new ParseResult.InvalidSignature("the event lacks what its type has");
    }
  }

  /// The name in `2026-07-29.dahlia`. Versions of one name differ by additions alone (Stripe,
  /// "Versioning").
  private static String release(String version) {
    return version.substring(version.indexOf('.') + 1);
  }

  private static PaymentEvent other(Event event) {
    return new PaymentEvent.Other(event.getId(), event.getType());
  }

  private static PaymentEvent notice(Event event, StripeObject object) {
    return switch (object) {
      case Session session -> checkout(event, session);
      case Refund refund -> refund(event, refund);
      case Charge charge when event.getType().equals("charge.refunded") ->
          new PaymentEvent.ChargeRefunded(
              event.getId(),
              String.valueOf(charge.getPaymentIntent()),
              StripeAmounts.money(charge.getAmountRefunded(), charge.getCurrency()));
      case Dispute dispute when event.getType().startsWith("charge.dispute.") ->
          new PaymentEvent.DisputeUpdated(
              event.getId(),
              String.valueOf(dispute.getPaymentIntent()),
              StripeDisputes.dispute(dispute, Instant.ofEpochSecond(event.getCreated())));
      default -> other(event);
    };
  }

  private static PaymentEvent checkout(Event event, Session session) {
    var id = event.getId();
    var order = StripeObjectReader.order(session);
    return switch (event.getType()) {
      case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
          StripeObjectReader.paid(session)
              ? new PaymentEvent.CheckoutPaid(id, StripeObjectReader.receipt(session))
              : new PaymentEvent.CheckoutProcessing(id, order, session.getId());
      case "checkout.session.async_payment_failed" ->
          new PaymentEvent.CheckoutFailed(id, order, session.getId());
      case "checkout.session.expired" ->
          new PaymentEvent.CheckoutExpired(id, order, session.getId());
      default -> other(event);
    };
  }

  private static PaymentEvent refund(Event event, Refund refund) {
    return switch (event.getType()) {
      case "refund.created", "refund.updated", "refund.failed" -> moved(event, refund);
      default -> other(event);
    };
  }

  private static PaymentEvent moved(Event event, Refund refund) {
    return StripeObjectReader.elsewhere(refund)
        ? new PaymentEvent.ExternalRefundCreated(
            event.getId(),
            String.valueOf(refund.getPaymentIntent()),
            StripeObjectReader.external(refund))
        : new PaymentEvent.RefundUpdated(
            event.getId(),
            StripeObjectReader.said(refund.getMetadata(), StripeObjectReader.ORDER),
            StripeObjectReader.said(refund.getMetadata(), StripeObjectReader.REFUND),
            StripeObjectReader.state(refund));
  }
}
