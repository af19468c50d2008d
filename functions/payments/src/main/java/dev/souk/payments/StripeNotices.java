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
final class StripeNotices {
  private final WebhookSignature signature;
  private final StripeAccount account;

  /// @throws IllegalStateException when there is no secret
  StripeNotices(StripeAccount account, Supplier<String> secret) {
    this.account = account;
    this.signature = new WebhookSignature(secret);
  }

  /// What was read.
  sealed interface Read {
    record Told(Notice notice) implements Read {}

    /// Proven, and of another account or of the other of test and live mode.
    record Elsewhere(String event) implements Read {}

    /// @param why in words for whoever sent it
    record Refused(String why) implements Read {}
  }

  Read read(byte[] body, String header, Instant now) {
    return switch (signature.read(body, header, now, StripeNotices::proven)) {
      case WebhookSignature.Read.Proven<Event>(var event) -> read(event);
      case WebhookSignature.Read.Refused<Event>(var why) -> new Read.Refused(why);
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

  private Read read(Event event) {
    if (event.getId() == null || event.getType() == null || !"event".equals(event.getObject())) {
      return new Read.Refused("the body is no event");
    }
    if (!release(Stripe.API_VERSION).equals(release(String.valueOf(event.getApiVersion())))) {
      return new Read.Refused("the endpoint is to speak version " + Stripe.API_VERSION);
    }
    if (event.getAccount() != null
        || !Boolean.valueOf(account.live()).equals(event.getLivemode())) {
      return new Read.Elsewhere(event.getId());
    }
    try {
      return new Read.Told(
          event
              .getDataObjectDeserializer()
              .getObject()
              .map(object -> notice(event, object))
              .orElseGet(() -> other(event)));
    } catch (RuntimeException e) {
      return new Read.Refused("the event lacks what its type has");
    }
  }

  /// The name in `2026-07-29.dahlia`. Versions of one name differ by additions alone (Stripe,
  /// "Versioning").
  private static String release(String version) {
    return version.substring(version.indexOf('.') + 1);
  }

  private static Notice other(Event event) {
    return new Notice.Other(event.getId(), event.getType());
  }

  private static Notice notice(Event event, StripeObject object) {
    return switch (object) {
      case Session session -> checkout(event, session);
      case Refund refund -> refund(event, refund);
      case Charge charge when event.getType().equals("charge.refunded") ->
          new Notice.ChargeRefunded(
              event.getId(),
              String.valueOf(charge.getPaymentIntent()),
              StripeAmounts.money(charge.getAmountRefunded(), charge.getCurrency()));
      case Dispute dispute when event.getType().startsWith("charge.dispute.") ->
          new Notice.DisputeMoved(
              event.getId(),
              String.valueOf(dispute.getPaymentIntent()),
              StripeDisputes.dispute(dispute, Instant.ofEpochSecond(event.getCreated())));
      default -> other(event);
    };
  }

  private static Notice checkout(Event event, Session session) {
    var id = event.getId();
    var order = StripeObjects.order(session);
    return switch (event.getType()) {
      case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
          StripeObjects.paid(session)
              ? new Notice.CheckoutPaid(id, StripeObjects.receipt(session))
              : new Notice.CheckoutSettling(id, order, session.getId());
      case "checkout.session.async_payment_failed" ->
          new Notice.CheckoutFailed(id, order, session.getId());
      case "checkout.session.expired" -> new Notice.CheckoutExpired(id, order, session.getId());
      default -> other(event);
    };
  }

  private static Notice refund(Event event, Refund refund) {
    return switch (event.getType()) {
      case "refund.created", "refund.updated", "refund.failed" -> moved(event, refund);
      default -> other(event);
    };
  }

  private static Notice moved(Event event, Refund refund) {
    return StripeObjects.elsewhere(refund)
        ? new Notice.RefundedElsewhere(
            event.getId(),
            String.valueOf(refund.getPaymentIntent()),
            StripeObjects.external(refund))
        : new Notice.RefundMoved(
            event.getId(),
            StripeObjects.said(refund.getMetadata(), StripeObjects.ORDER),
            StripeObjects.said(refund.getMetadata(), StripeObjects.REFUND),
            StripeObjects.state(refund));
  }
}
