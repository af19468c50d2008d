package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatorResponse.Complete;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The hosted onboarding at `/onboarding/{token}`: says what an account needs, and takes the choice
/// of who stands in for its holder. A link opens it once; what follows goes by a page of its own,
/// whose address is the secret that its forms prove.
final class OnboardingPages {
  static final String PREFIX = "/onboarding/";
  private static final String OPENED = "session_";

  /// What is asked for later is asked within so long.
  private static final Duration LATER = Duration.ofDays(14);

  private final SimulatedStripeAccount account;
  private final OnboardingSimulation onboarding;

  OnboardingPages(SimulatedStripeAccount account, OnboardingSimulation onboarding) {
    this.account = account;
    this.onboarding = onboarding;
  }

  SimulatorResponse handle(SimulatorRequest request) {
    var token = request.path().substring(PREFIX.length());
    var link = known(token);
    if (link.isEmpty()) {
      return page(404, OnboardingView.unknown(), null);
    }
    if (!token.startsWith(OPENED)) {
      return request.method().equals("GET") ? opened(link.get()) : notAllowed();
    }
    return switch (request.method()) {
      case "GET", "HEAD" ->
          page(200, OnboardingView.of(holder(link.get()), link.get()), link.get());
      case "POST" -> chosen(link.get(), FormBody.of(request.body()).value("act"));
      default -> notAllowed();
    };
  }

  private Complete notAllowed() {
    return page(405, OnboardingView.unknown(), null).with("Allow", "GET, POST");
  }

  private Optional<SimulatedAccountLink> known(String token) {
    return account.withLock(
        SimulatedEvent.RequestInfo.NONE, () -> Optional.ofNullable(account.links.get(token)));
  }

  private SimulatedConnectedAccount holder(SimulatedAccountLink link) {
    return account.withLock(
        SimulatedEvent.RequestInfo.NONE, () -> account.connected.get(link.account()));
  }

  /// One that was used, or is too old, leads to where a new one is to be had.
  private Complete opened(SimulatedAccountLink link) {
    var page =
        account.withLock(
            SimulatedEvent.RequestInfo.NONE,
            () -> {
              var now = account.links.get(link.token());
              if (now == null || !now.opens(account.now())) {
                return link.way().refreshUrl();
              }
              account.links.put(now.token(), now.taken());
              var session = OPENED + account.ids.next("", 32);
              account.links.put(session, now.taken());
              return account.base + PREFIX + session;
            });
    return to(page);
  }

  private Complete chosen(SimulatedAccountLink link, String act) {
    var id = link.account();
    switch (act) {
      case "complete" -> onboarding.completes(id);
      case "submit" -> onboarding.submits(id);
      case "incomplete" -> onboarding.leavesIncomplete(id);
      case "reject" -> onboarding.isRejected(id);
      case "later" -> onboarding.isAskedForMore(id, LATER);
      case "verify" -> onboarding.isVerified(id);
      case "fail" -> onboarding.isNotVerified(id, "The document cannot be read.");
      default -> {
        // Leaves without a change.
      }
    }
    return to(link.way().returnUrl());
  }

  private static Complete to(String address) {
    return new Complete(303, Map.of("Location", address, "Cache-Control", "no-store"), "");
  }

  /// Chromium holds `form-action` against redirects too, so the shop's own origin must be in it.
  private Complete page(int status, Html body, @Nullable SimulatedAccountLink link) {
    var origin = link == null ? "" : " " + origin(URI.create(link.way().returnUrl()));
    return CheckoutPages.page(
        account.base,
        "Test onboarding (simulator)",
        new CheckoutPages.Shown(status, body, "'self'" + origin));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
