package dev.souk.local.stripe;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes Checkout Sessions and ends those that are over.
final class CheckoutSessionSimulation {
  static final String SESSION_ID = "{CHECKOUT_SESSION_ID}";

  /// One sign of each kind that has to be there, nothing but ASCII, and no top-level domain of one
  /// letter; Stripe takes fewer than mail servers do.
  private static final Pattern EMAIL =
      Pattern.compile("[!-~&&[^@]]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z0-9-]{2,}");

  private static final Duration MIN_LIFETIME = Duration.ofMinutes(30);
  private static final Duration MAX_LIFETIME = Duration.ofHours(24);

  private final SimulatedStripeAccount account;
  private final PaymentSimulation payments;
  private Instant nextExpiry = Instant.MAX;

  CheckoutSessionSimulation(SimulatedStripeAccount account, PaymentSimulation payments) {
    this.account = account;
    this.payments = payments;
    account.onTick(this::expireDue);
  }

  SimulatedCheckoutSession create(StripeParams params) {
    params.oneOf("mode", "", List.of("payment"));
    params.oneOf("ui_mode", "hosted_page", List.of("hosted_page"));
    var now = account.now();
    var terms =
        new SimulatedCheckoutSession.Terms(
            address(params, "success_url", params.need("success_url")),
            params.text("cancel_url").map(each -> address(params, "cancel_url", each)).orElse(null),
            expiry(params, now),
            reference(params),
            SessionPaymentIntentData.of(params.under("payment_intent_data")),
            methods(params),
            params.under("shipping_address_collection").texts("allowed_countries"));
    var checkoutAmounts = new CheckoutAmountsReader(account, params).read();
    nextExpiry = terms.expires().isBefore(nextExpiry) ? terms.expires() : nextExpiry;
    var id = account.ids.next("cs_test_", 58);
    var url = URI.create(account.base + "/pay/" + id);
    var page = new SimulatedCheckoutSession.Page(url, account.ids.next("", 32), null);
    return account.sessions.put(
        new SimulatedCheckoutSession(
            id,
            now,
            terms,
            checkoutAmounts,
            SimulatedCheckoutSession.SessionStatus.OPEN,
            null,
            page));
  }

  private static List<String> methods(StripeParams params) {
    var methods = params.texts("payment_method_types");
    return methods.isEmpty() ? List.of("card") : methods;
  }

  private SimulatedCheckoutSession.Reference reference(StripeParams params) {
    var customer = params.text("customer");
    customer.ifPresent(each -> {
      if (account.customers.find(each).isEmpty()) {
        throw StripeApiError.param(
            "resource_missing", "customer", "No such customer: '" + each + "'");
      }
    });
    var client = params.text("client_reference_id");
    if (client.isPresent() && client.get().length() > 200) {
      throw StripeApiError.param(
          null, "client_reference_id", "Invalid string: must be at most 200 characters");
    }
    return new SimulatedCheckoutSession.Reference(
        client.orElse(null),
        customer.orElse(null),
        params.text("customer_email").map(CheckoutSessionSimulation::email).orElse(null),
        params.metadata());
  }

  private static String email(String text) {
    if (!EMAIL.matcher(text).matches()) {
      throw StripeApiError.param(
          "email_invalid", "customer_email", "Invalid email address: " + text);
    }
    return text;
  }

  private static Instant expiry(StripeParams params, Instant now) {
    var expires =
        params.whole("expires_at").map(Instant::ofEpochSecond).orElse(now.plus(MAX_LIFETIME));
    if (expires.isBefore(now.plus(MIN_LIFETIME))) {
      throw StripeApiError.param(
          null,
          "expires_at",
          "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.");
    }
    if (expires.isAfter(now.plus(MAX_LIFETIME))) {
      throw StripeApiError.param(
          null,
          "expires_at",
          "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
    }
    return expires;
  }

  private static String address(StripeParams params, String name, String text) {
    try {
      var uri = new URI(text.replace(SESSION_ID, "cs_test"));
      var scheme = uri.getScheme();
      if (uri.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
        return text;
      }
    } catch (URISyntaxException e) {
      // Refused below, with all other addresses that are none.
    }
    throw StripeApiError.param("url_invalid", params.named(name), "Not a valid URL");
  }

  /// Ends an open session now.
  SimulatedCheckoutSession expire(String id) {
    var session = account.sessions.get(id);
    if (session.stage() != SimulatedCheckoutSession.SessionStatus.OPEN) {
      throw StripeApiError.state(
          null,
          null,
          ("Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout"
                  + " Session has a status of `%s`.")
              .formatted(session.stage().status));
    }
    return ended(session);
  }

  private SimulatedCheckoutSession ended(SimulatedCheckoutSession session) {
    var over = account.sessions.put(session.to(SimulatedCheckoutSession.SessionStatus.EXPIRED));
    payments.cancelOnExpiry(over);
    account.emit("checkout.session.expired", over);
    return over;
  }

  private void expireDue() {
    var now = account.clock().instant();
    if (now.isBefore(nextExpiry)) {
      return;
    }
    nextExpiry = Instant.MAX;
    for (var session : account.sessions.oldestFirst()) {
      var expires = session.terms().expires();
      if (session.stage() == SimulatedCheckoutSession.SessionStatus.OPEN
          && !now.isBefore(expires)) {
        ended(session);
      } else if (session.stage() == SimulatedCheckoutSession.SessionStatus.OPEN
          && expires.isBefore(nextExpiry)) {
        nextExpiry = expires;
      }
    }
  }

  /// What was bought, a page at a time.
  Map<String, @Nullable Object> lines(StripeParams params, String id) {
    var url = "/v1/checkout/sessions/" + id + "/line_items";
    return ResourcePage.lines(url, account.sessions.get(id).lines(), params);
  }
}
