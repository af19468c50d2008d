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

/// All that the simulated merchant has at Stripe. Everything happens in [#exclusively], one thing
/// at a time, so that each request sees and leaves a whole state.
final class Account {
  final Shelf<Session> sessions = new Shelf<>("checkout.session");
  final Shelf<Intent> intents = new Shelf<>("payment_intent");
  final Shelf<Charge> charges = new Shelf<>("charge");
  final Shelf<Refund> refunds = new Shelf<>("refund");
  final Shelf<Transaction> transactions = new Shelf<>("balance_transaction");
  final Shelf<Dispute> disputes = new Shelf<>("dispute");
  final Shelf<Event> events = new Shelf<>("event");
  final Shelf<Coupon> coupons = new Shelf<>("coupon");
  final Shelf<Customer> customers = new Shelf<>("customer");
  final Shelf<ConnectedAccount> connected = new Shelf<>("account");

  /// By the secrets in their addresses.
  final Map<String, AccountLink> links = new HashMap<>();

  final Ids ids;
  final URI base;

  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private final Webhooks webhooks;
  private final List<Runnable> duties = new ArrayList<>();
  private Event.Cause cause = Event.Cause.NONE;

  Account(InstantSource clock, Ids ids, URI base, Webhooks webhooks) {
    this.clock = clock;
    this.ids = ids;
    this.base = base;
    this.webhooks = webhooks;
  }

  /// Something to be done before each request and at each tick, such as ending what is over.
  void duty(Runnable duty) {
    duties.add(duty);
  }

  /// Runs `work` alone, after what the clock has made due.
  <T extends @Nullable Object> T exclusively(Event.Cause why, Supplier<T> work) {
    lock.lock();
    try {
      duties.forEach(Runnable::run);
      cause = why;
      return work.get();
    } finally {
      cause = Event.Cause.NONE;
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

  void tell(String type, Resource resource) {
    tell(type, resource, Map.of());
  }

  /// Makes an event of what happened to `resource` and gives it to the webhooks.
  void tell(String type, Resource resource, Map<String, @Nullable Object> previous) {
    var data = new Event.Data(resource.json(), previous);
    var event = new Event(ids.next("evt_"), now(), type, data, cause, webhooks::waitingFor);
    webhooks.offer(events.put(event));
  }

  /// Tells by a thin event that something of a connected account has changed.
  void notify(String type, ConnectedAccount of) {
    webhooks.offer(new Notification(ids.next("evt_test_"), now(), type, of.id(), cause));
  }

  Transaction move(Transaction.Kind kind, Resource source, String currency, long amount, long fee) {
    var sum = new Transaction.Sum(amount, fee, clock);
    return transactions.put(
        new Transaction(ids.next("txn_"), now(), kind, source.id(), currency, sum));
  }

  /// The resource behind an id of any kind.
  @Nullable Resource any(String id) {
    for (var shelf :
        List.of(sessions, intents, charges, refunds, transactions, disputes, customers)) {
      var found = shelf.find(id);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }
}
