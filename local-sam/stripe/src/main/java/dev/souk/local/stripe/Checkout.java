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
final class Checkout {
  static final String SESSION_ID = "{CHECKOUT_SESSION_ID}";

  /// One sign of each kind that has to be there, nothing but ASCII, and no top-level domain of one
  /// letter; Stripe takes fewer than mail servers do.
  private static final Pattern EMAIL =
      Pattern.compile("[!-~&&[^@]]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z0-9-]{2,}");

  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Account account;
  private final Payments payments;
  private Instant soonest = Instant.MAX;

  Checkout(Account account, Payments payments) {
    this.account = account;
    this.payments = payments;
    account.duty(this::expireThoseOver);
  }

  Session create(Params params) {
    params.oneOf("mode", "", List.of("payment"));
    params.oneOf("ui_mode", "hosted_page", List.of("hosted_page"));
    var now = account.now();
    var terms =
        new Session.Terms(
            address(params, "success_url", params.need("success_url")),
            params.text("cancel_url").map(each -> address(params, "cancel_url", each)).orElse(null),
            expiry(params, now),
            reference(params),
            IntentTerms.of(params.under("payment_intent_data")),
            methods(params),
            params.under("shipping_address_collection").texts("allowed_countries"));
    var bill = new BillParams(account, params).read();
    soonest = terms.expires().isBefore(soonest) ? terms.expires() : soonest;
    var id = account.ids.next("cs_test_", 58);
    var url = URI.create(account.base + "/pay/" + id);
    var page = new Session.Page(url, account.ids.next("", 32), null);
    return account.sessions.put(new Session(id, now, terms, bill, Session.Stage.OPEN, null, page));
  }

  private static List<String> methods(Params params) {
    var methods = params.texts("payment_method_types");
    return methods.isEmpty() ? List.of("card") : methods;
  }

  private Session.Reference reference(Params params) {
    var customer = params.text("customer");
    customer.ifPresent(each -> {
      if (account.customers.find(each).isEmpty()) {
        throw Refused.param("resource_missing", "customer", "No such customer: '" + each + "'");
      }
    });
    var client = params.text("client_reference_id");
    if (client.isPresent() && client.get().length() > 200) {
      throw Refused.param(
          null, "client_reference_id", "Invalid string: must be at most 200 characters");
    }
    return new Session.Reference(
        client.orElse(null),
        customer.orElse(null),
        params.text("customer_email").map(Checkout::email).orElse(null),
        params.metadata());
  }

  private static String email(String text) {
    if (!EMAIL.matcher(text).matches()) {
      throw Refused.param("email_invalid", "customer_email", "Invalid email address: " + text);
    }
    return text;
  }

  private static Instant expiry(Params params, Instant now) {
    var expires = params.whole("expires_at").map(Instant::ofEpochSecond).orElse(now.plus(LONGEST));
    if (expires.isBefore(now.plus(SHORTEST))) {
      throw Refused.param(
          null,
          "expires_at",
          "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.");
    }
    if (expires.isAfter(now.plus(LONGEST))) {
      throw Refused.param(
          null,
          "expires_at",
          "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
    }
    return expires;
  }

  private static String address(Params params, String name, String text) {
    try {
      var uri = new URI(text.replace(SESSION_ID, "cs_test"));
      var scheme = uri.getScheme();
      if (uri.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
        return text;
      }
    } catch (URISyntaxException e) {
      // Refused below, with all other addresses that are none.
    }
    throw Refused.param("url_invalid", params.named(name), "Not a valid URL");
  }

  /// Ends an open session now.
  Session expire(String id) {
    var session = account.sessions.get(id);
    if (session.stage() != Session.Stage.OPEN) {
      throw Refused.state(
          null,
          null,
          ("Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout"
                  + " Session has a status of `%s`.")
              .formatted(session.stage().status));
    }
    return ended(session);
  }

  private Session ended(Session session) {
    var over = account.sessions.put(session.to(Session.Stage.EXPIRED));
    payments.abandon(over);
    account.tell("checkout.session.expired", over);
    return over;
  }

  private void expireThoseOver() {
    var now = account.clock().instant();
    if (now.isBefore(soonest)) {
      return;
    }
    soonest = Instant.MAX;
    for (var session : account.sessions.oldestFirst()) {
      var expires = session.terms().expires();
      if (session.stage() == Session.Stage.OPEN && !now.isBefore(expires)) {
        ended(session);
      } else if (session.stage() == Session.Stage.OPEN && expires.isBefore(soonest)) {
        soonest = expires;
      }
    }
  }

  /// What was bought, a page at a time.
  Map<String, @Nullable Object> lines(Params params, String id) {
    var url = "/v1/checkout/sessions/" + id + "/line_items";
    return Listing.lines(url, account.sessions.get(id).lines(), params);
  }
}
