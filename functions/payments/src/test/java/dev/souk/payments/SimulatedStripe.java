package dev.souk.payments;

import com.stripe.exception.StripeException;
import dev.souk.accounts.EmailAddress;
import dev.souk.http.MutableClock;
import dev.souk.local.stripe.RefundScenario;
import dev.souk.local.stripe.StripeSimulator;
import dev.souk.payouts.ConnectedAccounts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// Stripe, simulated on a port of its own, and our side of it.
final class SimulatedStripe implements TestPaymentProvider, AutoCloseable {
  final MutableClock clock;
  final StripeSimulator stripe;
  final StripeApi account;
  final String api;
  private final Server server;

  /// The customers' addresses; every one has the same unless a test says otherwise.
  Function<String, Optional<EmailAddress>> emails =
      _ -> Optional.of(new EmailAddress("ada@example.com"));

  SimulatedStripe(MutableClock clock) throws Exception {
    this.clock = clock;
    var threads = new QueuedThreadPool(8);
    threads.setVirtualThreadsExecutor(new VirtualThreadPool());
    server = new Server(threads);
    var connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    connector.open();
    server.addConnector(connector);
    var base = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/stripe");
    stripe = new StripeSimulator(clock, 7, base);
    server.setHandler(StripeMock.before(stripe.handler()));
    server.start();
    api = base.toString();
    account = new StripeApi(stripe::apiKey, api);
  }

  @Override
  public CheckoutSessions checkouts() {
    return new StripeCheckoutSessions(account, "http://localhost:8080", emails);
  }

  @Override
  public ProviderRefunds refunds() {
    return new StripeRefunds(account);
  }

  ConnectedAccounts connectedAccounts() {
    return new StripeConnectedAccounts(account, "http://localhost:8080", emails);
  }

  /// The accounts Stripe has of a seller.
  List<String> accountsOf(String sellerId) {
    try {
      return account.call(it -> {
        var all = new ArrayList<String>();
        for (var each : it.v2().core().accounts().list().autoPagingIterable()) {
          if (sellerId.equals(StripePayoutObjects.seller(each))) {
            all.add(each.getId());
          }
        }
        return all;
      });
    } catch (StripeException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void forward(Duration time) {
    clock.move(time);
    stripe.tick();
  }

  @Override
  public void pays(String session) {
    stripe.shopper().completePayment(session);
  }

  @Override
  public void paysLater(String session) {
    stripe.shopper().payWithDelayedMethod(session);
  }

  @Override
  public void settles(String session) {
    stripe.bank().settlePayment(session);
  }

  @Override
  public void bounces(String session) {
    stripe.bank().failPayment(session);
  }

  @Override
  public String refundsElsewhere(String intent, long amount) {
    return stripe.bank().refundInDashboard(intent, amount);
  }

  @Override
  public void takesItsTime() {
    stripe.bank().setRefundScenario(RefundScenario.PENDING_THEN_SUCCEEDS);
  }

  @Override
  public void close() throws Exception {
    stripe.close();
    server.stop();
  }
}
