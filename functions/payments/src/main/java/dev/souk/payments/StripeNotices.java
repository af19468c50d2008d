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
import dev.souk.snapshot.Snapshot;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads what Stripe tells. Nothing is believed before its signature, made over the very bytes that
/// came and not longer ago nor further ahead than [#TOLERANCE], has proven who told it.
final class StripeNotices {
  /// How far the time of a signature may be from ours (Stripe, "Resolve webhook signature
  /// verification errors": five minutes).
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /// One time, then signatures of any scheme; stripe-java alone would take the first of two times.
  private static final Pattern HEADER =
      Pattern.compile("t=(\\d{1,12})(,v\\d{1,3}=[0-9a-f]{1,256}){1,20}");

  private final Supplier<String> secret;
  private final StripeAccount account;

  /// Nothing is to start without a secret; a snapshot holds none.
  ///
  /// @throws IllegalStateException when there is no secret
  StripeNotices(StripeAccount account, Supplier<String> secret) {
    this.account = account;
    this.secret = secret;
    Snapshot.ours().start(this::secret);
  }

  private String secret() {
    var present = secret.get();
    if (present.isBlank()) {
      throw new IllegalStateException("the secret of Stripe's webhooks is empty");
    }
    return present;
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
    var time = HEADER.matcher(header);
    if (!time.matches()) {
      return new Read.Refused("the header is no signature");
    }
    var at = Instant.ofEpochSecond(Long.parseLong(time.group(1)));
    if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
      return new Read.Refused("the signature is not of now");
    }
    var text = text(body);
    if (text.isEmpty()) {
      return new Read.Refused("the body is not UTF-8");
    }
    return verified(text.get(), header, now).map(this::read).orElseGet(StripeNotices::unproven);
  }

  private static Read unproven() {
    return new Read.Refused("the signature is not of this body");
  }

  private static Optional<String> text(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// Whatever it throws, and stripe-java throws much, it is not proven.
  private Optional<Event> verified(String text, String header, Instant now) {
    var present = secret();
    try {
      var clock = Clock.fixed(now, ZoneOffset.UTC);
      return Optional.ofNullable(
          Webhook.constructEvent(text, header, present, TOLERANCE.toSeconds(), clock));
    } catch (SignatureVerificationException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
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
