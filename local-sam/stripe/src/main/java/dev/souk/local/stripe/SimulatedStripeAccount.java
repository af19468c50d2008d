package dev.souk.local.stripe;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that the simulated merchant has at Stripe. Everything happens in [#withLock], one thing at a
/// time, so that each request sees and leaves a whole state.
final class SimulatedStripeAccount {
  final ResourceStore<SimulatedCheckoutSession> sessions = new ResourceStore<>("checkout.session");
  final ResourceStore<SimulatedPaymentIntent> intents = new ResourceStore<>("payment_intent");
  final ResourceStore<SimulatedCharge> charges = new ResourceStore<>("charge");
  final ResourceStore<SimulatedRefund> refunds = new ResourceStore<>("refund");
  final ResourceStore<SimulatedBalanceTransaction> transactions =
      new ResourceStore<>("balance_transaction");
  final ResourceStore<SimulatedDispute> disputes = new ResourceStore<>("dispute");
  final ResourceStore<SimulatedEvent> events = new ResourceStore<>("event");
  final ResourceStore<SimulatedCoupon> coupons = new ResourceStore<>("coupon");
  final ResourceStore<SimulatedCustomer> customers = new ResourceStore<>("customer");
  final ResourceStore<SimulatedTransfer> transfers = new ResourceStore<>("transfer");
  final ResourceStore<SimulatedConnectedAccount> connected = new ResourceStore<>("account");

  /// What was paid from connected accounts to banks, by account and currency.
  private final Map<String, Long> withdrawn = new HashMap<>();

  /// By the secrets in their addresses.
  final Map<String, SimulatedAccountLink> links = new HashMap<>();

  final StripeIds ids;
  final URI base;

  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private final WebhookDispatcher dispatcher;
  private final List<Runnable> tickListeners = new ArrayList<>();
  private SimulatedEvent.RequestInfo requestInfo = SimulatedEvent.RequestInfo.NONE;

  SimulatedStripeAccount(
      InstantSource clock, StripeIds ids, URI base, WebhookDispatcher dispatcher) {
    this.clock = clock;
    this.ids = ids;
    this.base = base;
    this.dispatcher = dispatcher;
  }

  /// Something to be done before each request and at each tick, such as ending what is over.
  void onTick(Runnable onTick) {
    tickListeners.add(onTick);
  }

  /// Runs `work` alone, after what the clock has made due.
  <T extends @Nullable Object> T withLock(SimulatedEvent.RequestInfo why, Supplier<T> work) {
    lock.lock();
    try {
      tickListeners.forEach(Runnable::run);
      requestInfo = why;
      return work.get();
    } finally {
      requestInfo = SimulatedEvent.RequestInfo.NONE;
      lock.unlock();
    }
  }

  InstantSource clock() {
    return clock;
  }

  /// Now, in the whole seconds that the API shows.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  void emit(String type, StripeResource resource) {
    emit(type, resource, Map.of());
  }

  /// Makes an event of what happened to `resource` and gives it to the webhooks.
  void emit(String type, StripeResource resource, Map<String, @Nullable Object> previous) {
    var data = new SimulatedEvent.Data(resource.json(), previous);
    var event =
        new SimulatedEvent(
            ids.next("evt_"), now(), type, data, requestInfo, dispatcher::waitingFor);
    dispatcher.enqueue(events.put(event));
  }

  /// Tells by a thin event that something of a connected account has changed.
  void notify(String type, SimulatedConnectedAccount of) {
    dispatcher.enqueue(
        new SimulatedEventNotification(ids.next("evt_test_"), now(), type, of.id(), requestInfo));
  }

  SimulatedBalanceTransaction recordBalanceTransaction(
      SimulatedBalanceTransaction.Kind kind,
      StripeResource source,
      String currency,
      long amount,
      long fee) {
    return recordBalanceTransaction(kind, source.id(), currency, amount, fee);
  }

  /// The same of something that is about to be made.
  SimulatedBalanceTransaction recordBalanceTransaction(
      SimulatedBalanceTransaction.Kind kind,
      String source,
      String currency,
      long amount,
      long fee) {
    var sum = new SimulatedBalanceTransaction.Sum(amount, fee, clock);
    return transactions.put(
        SimulatedBalanceTransaction.of(ids.next("txn_"), now(), kind, source, currency, sum));
  }

  /// A connected account's holder has all of it paid to their bank.
  void withdraw(String connectedAccount, String currency) {
    withdrawn.merge(connectedAccount + currency, balanceOf(connectedAccount, currency), Long::sum);
  }

  /// What was transferred to a connected account and is there.
  long balanceOf(String connectedAccount, String currency) {
    return transfers.newestFirst().stream()
            .filter(each -> each.destination().equals(connectedAccount))
            .filter(each -> each.currency().equals(currency))
            .mapToLong(each -> each.amount() - each.reversed())
            .sum()
        - withdrawn.getOrDefault(connectedAccount + currency, 0L);
  }

  /// The reversal of a transfer behind an id, which the API shows only below its transfer.
  @Nullable Map<String, @Nullable Object> reversal(String id) {
    for (var transfer : transfers.newestFirst()) {
      for (var reversal : transfer.reversals()) {
        if (reversal.id().equals(id)) {
          return reversal.json(transfer);
        }
      }
    }
    return null;
  }

  /// The resource behind an id of any kind.
  @Nullable StripeResource findAny(String id) {
    for (var resourceStore :
        List.of(
            sessions, intents, charges, refunds, transactions, disputes, customers, transfers)) {
      var found = resourceStore.find(id);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }
}
