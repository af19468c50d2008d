package dev.souk.payments;

import com.stripe.net.Webhook;
import dev.souk.json.Json;
import dev.souk.local.stripe.StripeSimulator;
import dev.souk.money.Money;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells a till what Stripe could, or what somebody could who has its secret.
record WebhookSender(PaymentFunctionsFixture till) {
  String signed(String body, Instant at) {
    try {
      return Webhook.Signature.generateSignatureHeader(
          body, PaymentFunctionsFixture.SECRET, at.getEpochSecond());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return the status of the answer
  int told(String body) {
    return till.told(PaymentFunctionsFixture.bytes(body), signed(body, till.now())).status();
  }

  /// An event about a checkout that was paid, as Stripe writes it as far as we read it.
  String completed(String id, String order, String session, Money paid) {
    return event(
        id,
        "checkout.session.completed",
        Map.of(
            "object",
            "checkout.session",
            "id",
            session,
            "client_reference_id",
            order,
            "payment_intent",
            "pi_1",
            "payment_status",
            "paid",
            "amount_total",
            paid.amount(),
            "currency",
            paid.currency().toLowerCase(Locale.ROOT)));
  }

  String event(String id, String type, Map<String, ?> object) {
    return Json.text(fields(id, type, object));
  }

  Map<String, @Nullable Object> fields(String id, String type, Map<String, ?> object) {
    var event = new LinkedHashMap<String, @Nullable Object>();
    event.put("id", id);
    event.put("object", "event");
    event.put("api_version", StripeSimulator.API_VERSION);
    event.put("livemode", false);
    event.put("type", type);
    event.put("data", Map.of("object", object));
    return event;
  }
}
