package dev.souk.payments;

import com.stripe.exception.StripeException;
import dev.souk.accounts.Email;
import dev.souk.http.MovableClock;
import dev.souk.local.stripe.RefundCourse;
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
final class Simulated implements Provider, AutoCloseable {
  final MovableClock clock;
  final StripeSimulator stripe;
  final StripeAccount account;
  final String api;
  private final Server server;

  /// The customers' addresses; every one has the same unless a test says otherwise.
  Function<String, Optional<Email>> emails = _ -> Optional.of(new Email("ada@example.com"));

  Simulated(MovableClock clock) throws Exception {
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
    account = new StripeAccount(stripe::apiKey, api);
  }

  @Override
  public Checkouts checkouts() {
    return new StripeCheckouts(account, "http://localhost:8080", emails);
  }

  @Override
  public Refunds refunds() {
    return new StripeRefunds(account);
  }

  ConnectedAccounts connectedAccounts() {
    return new StripeConnectedAccounts(account, "http://localhost:8080", emails);
  }

  /// The accounts Stripe has of a seller.
  List<String> accountsOf(String sellerId) {
    try {
      return account.ask(it -> {
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
    stripe.shopper().pays(session);
  }

  @Override
  public void paysLater(String session) {
    stripe.shopper().paysLater(session);
  }

  @Override
  public void settles(String session) {
    stripe.bank().settles(session);
  }

  @Override
  public void bounces(String session) {
    stripe.bank().bounces(session);
  }

  @Override
  public String refundsElsewhere(String intent, long amount) {
    return stripe.bank().refundsAtDashboard(intent, amount);
  }

  @Override
  public void takesItsTime() {
    stripe.bank().refunds(RefundCourse.PENDING_THEN_SUCCEEDS);
  }

  @Override
  public void close() throws Exception {
    stripe.close();
    server.stop();
  }
}
