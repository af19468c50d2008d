package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatorResponse.Complete;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The hosted checkout at `/pay/{session}`: shows how a session stands, and takes the shopper's
/// choice from forms that carry the session's own token. No script is needed or allowed.
final class CheckoutPages {
  private static final String PREFIX = "/pay/";
  private static final String STYLE = "checkout.css";
  private static final int MAX_EMAIL_LENGTH = 254;

  private final SimulatedStripeAccount account;
  private final PaymentSimulation payments;
  private final SimulatedShopper shopper;
  private final String style = resource();

  CheckoutPages(
      SimulatedStripeAccount account, PaymentSimulation payments, SimulatedShopper shopper) {
    this.account = account;
    this.payments = payments;
    this.shopper = shopper;
  }

  SimulatorResponse handle(SimulatorRequest request) {
    if (request.path().equals(PREFIX + STYLE)) {
      return new Complete(200, Map.of("Content-Type", "text/css; charset=utf-8"), style);
    }
    var id = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : "";
    var session = find(id);
    if (session.isEmpty()) {
      return page(404, CheckoutMessagePages.unknown(), "'self'");
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> render(session.get());
      case "POST" -> chosen(session.get(), request);
      default -> page(405, CheckoutMessagePages.unknown(), "'self'").with("Allow", "GET, POST");
    };
  }

  private Optional<SimulatedCheckoutSession> find(String id) {
    return account.withLock(SimulatedEvent.RequestInfo.NONE, () -> account.sessions.find(id));
  }

  private Complete render(SimulatedCheckoutSession session) {
    var view =
        account.withLock(
            SimulatedEvent.RequestInfo.NONE,
            () -> {
              var intent = session.intent() == null ? null : account.intents.get(session.intent());
              return switch (session.stage()) {
                case OPEN ->
                    payments.requiresAuthentication(session)
                        ? CheckoutMessagePages.challenge(session)
                        : CheckoutPageView.of(
                            session, intent == null ? null : intent.progress().decline());
                case PAID, FREE, PROCESSING, UNPAID, EXPIRED ->
                    CheckoutMessagePages.expired(session);
              };
            });
    return page(200, view, "'self' " + origin(session));
  }

  private SimulatorResponse chosen(SimulatedCheckoutSession session, SimulatorRequest request) {
    var form = FormBody.of(request.body());
    if (!same(form.value("token"), session.page().token())) {
      return page(403, CheckoutMessagePages.invalidToken(session), "'self'");
    }
    var act = form.value("act");
    if (act.startsWith("ship")) {
      ship(session, act.substring(4));
    } else {
      act(session.id(), act, form.value("email"));
    }
    var now = find(session.id()).orElse(session);
    return switch (now.stage()) {
      case PAID, FREE, PROCESSING -> to(success(now));
      case OPEN, UNPAID, EXPIRED -> to(now.page().url().toString());
    };
  }

  private void act(String id, String act, String email) {
    knownSession(id, email.strip());
    switch (act) {
      case "pay" -> shopper.completePayment(id);
      case "decline" -> shopper.payWithDeclinedCard(id);
      case "challenge" -> shopper.startAuthentication(id);
      case "authenticate" -> shopper.completeAuthentication(id);
      case "fail" -> shopper.failAuthentication(id);
      case "later" -> shopper.payWithDelayedMethod(id);
      default -> {
        // A button that is not on the page: it is shown again as it is.
      }
    }
  }

  /// Keeps the address given on the page while the session is open.
  private void knownSession(String id, String email) {
    if (!email.contains("@") || email.length() > MAX_EMAIL_LENGTH) {
      return;
    }
    account.withLock(
        SimulatedEvent.RequestInfo.NONE,
        () -> {
          var session = account.sessions.get(id);
          return session.stage() == SimulatedCheckoutSession.SessionStatus.OPEN
              ? account.sessions.put(session.from(email))
              : session;
        });
  }

  private void ship(SimulatedCheckoutSession session, String rate) {
    var last = session.bill().rates().size() - 1;
    if (rate.matches("[0-4]") && Integer.parseInt(rate) <= last) {
      account.withLock(
          SimulatedEvent.RequestInfo.NONE,
          () -> {
            var open = account.sessions.get(session.id());
            return open.stage() == SimulatedCheckoutSession.SessionStatus.OPEN
                ? account.sessions.put(open.shippedBy(Integer.parseInt(rate)))
                : open;
          });
    }
  }

  static String success(SimulatedCheckoutSession session) {
    return session.terms().successUrl().replace(CheckoutSessionSimulation.SESSION_ID, session.id());
  }

  /// Chromium holds `form-action` against redirects too, so the shop's own origin must be in it.
  private static String origin(SimulatedCheckoutSession session) {
    var uri = URI.create(success(session));
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static boolean same(String given, String token) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static Complete to(String address) {
    return new Complete(303, Map.of("Location", address, "Cache-Control", "no-store"), "");
  }

  private Complete page(int status, Html body, String formAction) {
    return page(account.base, "Test checkout (simulator)", new Shown(status, body, formAction));
  }

  /// @param formAction where its forms may lead, as a Content Security Policy says it
  record Shown(int status, Html body, String formAction) {}

  /// A hosted page, of checkout or another.
  static Complete page(URI base, String title, Shown shown) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "text/html; charset=utf-8");
    headers.put("Cache-Control", "no-store");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src http: https:; base-uri 'none';"
            + " frame-ancestors 'none'; form-action "
            + shown.formAction());
    var whole = CheckoutPageView.document(title, base + PREFIX + STYLE, shown.body());
    return new Complete(shown.status(), headers, whole.markup());
  }

  private static String resource() {
    try (var in = CheckoutPages.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
