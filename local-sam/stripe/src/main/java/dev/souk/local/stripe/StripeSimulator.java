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

  private final SimulatedStripeAccount account;
  private final WebhookDispatcher dispatcher;
  private final StripeFaultInjector stripeFaultInjector = new StripeFaultInjector();
  private final String key;
  private final SimulatedStripeApi api;
  private final CheckoutPages pages;
  private final OnboardingPages onboardingPages;
  private final OnboardingSimulation onboarding;
  private final SimulatedShopper shopper;
  private final SimulatedBank bank;

  /// @param publicBase where browsers and clients reach it, such as `http://localhost:8080/stripe`
  public StripeSimulator(InstantSource clock, long seed, URI publicBase) {
    var ids = new StripeIds(seed);
    key = ids.next("sk_test_");
    dispatcher = new WebhookDispatcher(clock, ids);
    account = new SimulatedStripeAccount(clock, ids, publicBase, dispatcher);
    var payments = new PaymentSimulation(account);
    var checkout = new CheckoutSessionSimulation(account, payments);
    var refunds = new RefundSimulation(account);
    shopper = new SimulatedShopper(account, payments);
    bank = new SimulatedBank(account, payments, refunds);
    api =
        new SimulatedStripeApi(
            account,
            new StripeOperations(account, checkout, refunds).all(),
            stripeFaultInjector,
            key);
    pages = new CheckoutPages(account, payments, shopper);
    onboarding = new OnboardingSimulation(account);
    onboardingPages = new OnboardingPages(account, onboarding);
  }

  /// The one secret key it accepts, the same for the same seed.
  public String apiKey() {
    return key;
  }

  /// Answers one request whose path has the base path taken off.
  public SimulatorResponse answer(SimulatorRequest request) {
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
    return new StripeSimulatorHandler(this, account.base);
  }

  /// Has events of these types (`*` for all of v1) posted to `url`, signed with `secret`.
  ///
  /// @return the endpoint's id
  public String webhook(URI url, String secret, List<String> events) {
    return dispatcher.register(url, secret, events);
  }

  /// What goes wrong on the way to the API.
  public StripeFaultInjector faults() {
    return stripeFaultInjector;
  }

  /// How events travel, and the record of it.
  public WebhookDispatcher webhooks() {
    return dispatcher;
  }

  /// Acts as a shopper on the checkout page.
  public SimulatedShopper shopper() {
    return shopper;
  }

  /// Acts as sellers on the onboarding page, and as who checks them.
  public OnboardingSimulation onboarding() {
    return onboarding;
  }

  /// Acts as the banks behind.
  public SimulatedBank bank() {
    return bank;
  }

  /// Does what the clock has made due: sessions expire, refunds arrive, events are sent again.
  public void tick() {
    account.withLock(SimulatedEvent.RequestInfo.NONE, () -> "");
    dispatcher.tick();
  }

  @Override
  public void close() {
    dispatcher.close();
  }
}
