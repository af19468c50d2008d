package dev.souk.local.pay;

import dev.souk.local.LocalCloudClock;
import dev.souk.local.UpOptions;
import dev.souk.local.stripe.StripeSimulator;
import dev.souk.payments.HandleStripeAccountWebhook;
import dev.souk.payments.HandleStripeWebhook;
import dev.souk.wiring.EnvironmentSetting;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Stripe on the one port: its API below `/stripe`, the page to pay on at `/pay/{session}`, the
/// onboarding of sellers at `/onboarding/{token}`. Its webhooks go where a deployment's would. It
/// is closed until it is opened, since its own address is known no sooner than the port.
public final class StripeEndpoint extends Handler.Abstract implements AutoCloseable {
  public static final String API = "/stripe";
  private static final List<String> PAGES = List.of("/pay/", "/onboarding/");

  private final LocalCloudClock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stripe").factory());
  private volatile @Nullable Open open;

  private record Open(StripeSimulator simulator, Handler handler) {}

  public StripeEndpoint(LocalCloudClock clock) {
    this.clock = clock;
  }

  /// The account of the Stripe that is asked for; the simulated one is open from now on.
  ///
  /// @param url of the local cloud, without a slash at its end
  /// @throws StripeAccount.Missing when the environment has none of the real one
  public StripeCredentials account(UpOptions.StripeMode which, String url) {
    return switch (which) {
      case SIMULATED -> open(url);
      case TEST -> StripeCredentials.fromEnvironment(System.getenv());
    };
  }

  /// Simulates Stripe from now on. Its ids differ from one start to the next: a market that is kept
  /// remembers which events it has seen.
  private StripeCredentials open(String url) {
    var random = new SecureRandom();
    var simulator = new StripeSimulator(clock, random.nextLong(), URI.create(url));
    var account = new StripeCredentials(simulator.apiKey(), secret(random), secret(random));
    simulator.webhook(
        URI.create(url + HandleStripeWebhook.ROUTE.path()),
        account.webhookSecret(),
        HandleStripeWebhook.EVENTS);
    simulator.webhook(
        URI.create(url + HandleStripeAccountWebhook.ROUTE.path()),
        account.accountWebhookSecret(),
        HandleStripeAccountWebhook.EVENTS);
    System.setProperty(EnvironmentSetting.SOUK_STRIPE_API.name(), url + API);
    open = new Open(simulator, simulator.handler());
    clock.whenMoved(simulator::tick);
    var _ = timer.scheduleWithFixedDelay(simulator::tick, 1, 1, TimeUnit.SECONDS);
    return account;
  }

  private static String secret(SecureRandom random) {
    var secret = new byte[24];
    random.nextBytes(secret);
    return "whsec_" + HexFormat.of().formatHex(secret);
  }

  /// Empty while it is not open.
  public Optional<StripeSimulator> simulator() {
    return Optional.ofNullable(open).map(Open::simulator);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = String.valueOf(request.getHttpURI().getPath());
    var now = open;
    if (now == null) {
      return false;
    }
    if (path.startsWith(API + "/v1/") || path.startsWith(API + "/v2/")) {
      return now.handler().handle(below(request, path), response, callback);
    }
    return PAGES.stream().anyMatch(path::startsWith)
        && now.handler().handle(request, response, callback);
  }

  private static Request below(Request request, String path) {
    var uri = HttpURI.build(request.getHttpURI()).path(path.substring(API.length())).asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpURI getHttpURI() {
        return uri;
      }
    };
  }

  @Override
  public void close() {
    timer.shutdownNow();
    simulator().ifPresent(StripeSimulator::close);
  }
}
