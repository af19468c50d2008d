package dev.souk.local.stripe;

import dev.souk.json.Json;
import dev.souk.local.stripe.WebhookDelivery.Attempt;
import dev.souk.local.stripe.WebhookDelivery.Endpoint;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Delivers events: at once and side by side, again while an endpoint does not take them, and as a
/// test wishes: held back, in another order, more than once, late, or never.
public final class WebhookDispatcher implements AutoCloseable {
  private enum Mode {
    SENT,
    HELD
  }

  private final InstantSource clock;
  private final StripeIds ids;
  private final WebhookHttpSender sender = new WebhookHttpSender();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, WebhookPayload> events = new LinkedHashMap<>();
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final List<WebhookDelivery> waiting = new ArrayList<>();
  private final List<WebhookDelivery> inFlight = new ArrayList<>();
  private final List<Attempt> log = new ArrayList<>();
  private Mode mode = Mode.SENT;
  private int copies = 1;
  private Duration delay = Duration.ZERO;

  WebhookDispatcher(InstantSource clock, StripeIds ids) {
    this.clock = clock;
    this.ids = ids;
  }

  synchronized String register(URI url, String secret, List<String> types) {
    var endpoint = new Endpoint(ids.next("we_"), url, secret, Set.copyOf(types));
    endpoints.add(endpoint);
    return endpoint.id();
  }

  /// From now on events wait for [#release].
  public synchronized void hold() {
    mode = Mode.HELD;
  }

  /// Sends what waits, one after another in the order it happened, and holds nothing back any more.
  public List<Attempt> release() {
    return release(held -> held);
  }

  /// As [#release], after `arranged` has put what waits into another order, repeated some of it or
  /// left some out for ever. It returns when all answers are there.
  public List<Attempt> release(UnaryOperator<List<WebhookDelivery>> arranged) {
    List<WebhookDelivery> held;
    synchronized (this) {
      mode = Mode.SENT;
      held = arranged.apply(List.copyOf(waiting));
      waiting.clear();
      inFlight.addAll(held);
    }
    return held.stream().map(this::deliver).toList();
  }

  /// Each event from now on is sent so many times. 0 loses them.
  public synchronized void copies(int number) {
    copies = number;
  }

  /// Events from now on wait so long by the clock, until a tick.
  public synchronized void delay(Duration late) {
    delay = late;
  }

  /// Sends an event again to every endpoint that wants it, as its button in Stripe's dashboard
  /// does.
  public List<Attempt> resend(String event) {
    List<WebhookDelivery> again;
    synchronized (this) {
      var known = events.get(event);
      if (known == null) {
        throw new IllegalArgumentException("there is no event " + event);
      }
      again = wanted(known);
      inFlight.addAll(again);
    }
    return again.stream().map(this::deliver).toList();
  }

  /// What was tried so far, and what came of it.
  public synchronized List<Attempt> log() {
    return List.copyOf(log);
  }

  /// What has still to be sent, or to be sent again.
  public synchronized List<WebhookDelivery> waiting() {
    return List.copyOf(waiting);
  }

  /// Waits until nothing is on its way; what waits for the clock or for a release does not count.
  ///
  /// @return whether that came about in time
  public synchronized boolean awaitIdle(Duration patience) throws InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    while (!inFlight.isEmpty()) {
      var left = Duration.ofNanos(end - System.nanoTime());
      if (!left.isPositive()) {
        return false;
      }
      wait(left.toMillis() + 1);
    }
    return true;
  }

  synchronized int waitingFor(String event) {
    return (int)
        Stream.concat(waiting.stream(), inFlight.stream())
            .filter(each -> each.event().equals(event))
            .map(each -> each.endpoint().id())
            .distinct()
            .count();
  }

  synchronized void enqueue(WebhookPayload event) {
    events.put(event.id(), event);
    var wanted = wanted(event);
    for (var i = 0; i < copies; i++) {
      waiting.addAll(wanted);
    }
    tick();
  }

  private List<WebhookDelivery> wanted(WebhookPayload event) {
    var now = clock.instant();
    return endpoints.stream()
        .filter(each -> each.subscribesTo(event.type()))
        .map(each -> new WebhookDelivery(event.id(), event.type(), now, each, 1, now.plus(delay)))
        .toList();
  }

  /// Sends what is due.
  synchronized void tick() {
    if (mode == Mode.HELD) {
      return;
    }
    var now = clock.instant();
    var due = waiting.stream().filter(each -> !now.isBefore(each.due())).toList();
    waiting.removeAll(due);
    inFlight.addAll(due);
    due.forEach(each -> threads.execute(() -> deliver(each)));
  }

  private Attempt deliver(WebhookDelivery delivery) {
    var now = clock.instant();
    var payload = payload(delivery.event());
    var outcome = sender.send(delivery.endpoint(), payload, now);
    var attempt = new Attempt(delivery, now, outcome);
    synchronized (this) {
      log.add(attempt);
      inFlight.remove(delivery);
      var again = delivery.retry(clock.instant());
      if (!outcome.succeeded() && !again.exhausted()) {
        waiting.add(again);
      }
      notifyAll();
    }
    return attempt;
  }

  private synchronized String payload(String event) {
    var known = events.get(event);
    if (known == null) {
      throw new IllegalStateException("a delivery of an event that is not there: " + event);
    }
    return Json.text(known.json());
  }

  /// Ends deliveries, those under way too.
  @Override
  public void close() {
    hold();
    threads.shutdownNow();
    sender.close();
  }
}
