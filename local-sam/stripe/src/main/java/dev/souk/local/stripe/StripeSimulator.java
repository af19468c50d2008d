package dev.souk.local.stripe;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.server.Handler;

/// Stripe on this machine. Its API is at the base path itself (`/v1/…` and `/v2/…` below it), the
/// hosted checkout at `/pay/…`, the hosted onboarding at `/onboarding/…`. Thread safe; holds
/// everything in memory.
public final class StripeSimulator implements AutoCloseable {
  /// The API version it speaks, which is the one that stripe-java 33.3.0 sends.
  public static final String API_VERSION = "2026-07-29.dahlia";

  private final Account account;
  private final Webhooks webhooks;
  private final Faults faults = new Faults();
  private final String key;
  private final Api api;
  private final PayPages pages;
  private final OnboardingPages onboardingPages;
  private final Onboarding onboarding;
  private final Shopper shopper;
  private final Bank bank;

  /// @param publicBase where browsers and clients reach it, such as `http://localhost:8080/stripe`
  public StripeSimulator(InstantSource clock, long seed, URI publicBase) {
    var ids = new Ids(seed);
    key = ids.next("sk_test_");
    webhooks = new Webhooks(clock, ids);
    account = new Account(clock, ids, publicBase, webhooks);
    var payments = new Payments(account);
    var checkout = new Checkout(account, payments);
    var refunds = new Refunds(account);
    shopper = new Shopper(account, payments);
    bank = new Bank(account, payments, refunds);
    api = new Api(account, new Operations(account, checkout, refunds).all(), faults, key);
    pages = new PayPages(account, payments, shopper);
    onboarding = new Onboarding(account);
    onboardingPages = new OnboardingPages(account, onboarding);
  }

  /// The one secret key it accepts, the same for the same seed.
  public String apiKey() {
    return key;
  }

  /// Answers one request whose path has the base path taken off.
  public Reply answer(Request request) {
    var path = request.path();
    if (path.startsWith("/v1/") || path.startsWith("/v2/")) {
      return api.handle(request);
    }
    return path.startsWith(OnboardingPages.PREFIX)
        ? onboardingPages.handle(request)
        : pages.handle(request);
  }

  /// All of it as a Jetty handler, which leaves paths outside the base path to others.
  public Handler handler() {
    return new StripeHandler(this, account.base);
  }

  /// Has events of these types (`*` for all of v1) posted to `url`, signed with `secret`.
  ///
  /// @return the endpoint's id
  public String webhook(URI url, String secret, List<String> events) {
    return webhooks.register(url, secret, events);
  }

  /// What goes wrong on the way to the API.
  public Faults faults() {
    return faults;
  }

  /// How events travel, and the record of it.
  public Webhooks webhooks() {
    return webhooks;
  }

  /// Acts as a shopper on the checkout page.
  public Shopper shopper() {
    return shopper;
  }

  /// Acts as sellers on the onboarding page, and as who checks them.
  public Onboarding onboarding() {
    return onboarding;
  }

  /// Acts as the banks behind.
  public Bank bank() {
    return bank;
  }

  /// Does what the clock has made due: sessions expire, refunds arrive, events are sent again.
  public void tick() {
    account.exclusively(Event.Cause.NONE, () -> "");
    webhooks.tick();
  }

  @Override
  public void close() {
    webhooks.close();
  }
}
