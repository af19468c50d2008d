package dev.souk.local.stripe;

import dev.souk.local.stripe.Reply.Answer;
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

  private final Account account;
  private final Onboarding onboarding;

  OnboardingPages(Account account, Onboarding onboarding) {
    this.account = account;
    this.onboarding = onboarding;
  }

  Reply handle(Request request) {
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
      case "POST" -> chosen(link.get(), Form.of(request.body()).value("act"));
      default -> notAllowed();
    };
  }

  private Answer notAllowed() {
    return page(405, OnboardingView.unknown(), null).with("Allow", "GET, POST");
  }

  private Optional<AccountLink> known(String token) {
    return account.exclusively(
        Event.Cause.NONE, () -> Optional.ofNullable(account.links.get(token)));
  }

  private ConnectedAccount holder(AccountLink link) {
    return account.exclusively(Event.Cause.NONE, () -> account.connected.get(link.account()));
  }

  /// One that was used, or is too old, leads to where a new one is to be had.
  private Answer opened(AccountLink link) {
    var page =
        account.exclusively(
            Event.Cause.NONE,
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

  private Answer chosen(AccountLink link, String act) {
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

  private static Answer to(String address) {
    return new Answer(303, Map.of("Location", address, "Cache-Control", "no-store"), "");
  }

  /// Chromium holds `form-action` against redirects too, so the shop's own origin must be in it.
  private Answer page(int status, Html body, @Nullable AccountLink link) {
    var origin = link == null ? "" : " " + origin(URI.create(link.way().returnUrl()));
    return PayPages.page(
        account.base,
        "Test onboarding (simulator)",
        new PayPages.Shown(status, body, "'self'" + origin));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
