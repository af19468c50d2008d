package dev.souk.payments;

import dev.souk.money.Money;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.PaymentFailureReason;
import dev.souk.orders.Refund;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A payment provider that takes no money.
public final class InMemoryPaymentProvider
    implements TestPaymentProvider, CheckoutSessions, ProviderRefunds {
  private static final long SMALLEST = 50;
  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration PENDING = Duration.ofMinutes(1);

  private enum Stage {
    OPEN,
    PAID,
    SETTLING,
    ENDED
  }

  private record Checkout(Order.AwaitingPayment order, String session, Stage stage) {
    Checkout to(Stage next) {
      return new Checkout(order, session, next);
    }
  }

  private static final String ELSEWHERE = "elsewhere-";

  private record Made(String intent, long amount, Instant succeeds) {}

  private final Map<String, Checkout> checkouts = new HashMap<>();
  private final Map<String, Made> refunds = new HashMap<>();
  private Instant now;
  private Duration pending = Duration.ZERO;

  public InMemoryPaymentProvider(Instant now) {
    this.now = now;
  }

  @Override
  public CheckoutSessions checkouts() {
    return this;
  }

  @Override
  public ProviderRefunds refunds() {
    return this;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void forward(Duration time) {
    now = now.plus(time);
  }

  private static String session(Order order) {
    return "cs_" + order.id();
  }

  @Override
  public synchronized SessionState open(Order.AwaitingPayment order) {
    var total = order.placement().priceBreakdown().total().amount();
    if (total > 0 && total < SMALLEST) {
      return new SessionState.Rejected(PaymentFailureReason.AMOUNT_TOO_SMALL);
    }
    var session = session(order);
    if (!checkouts.containsKey(session)
        && !order.reservation().payBy().isBefore(now.plus(SHORTEST))) {
      checkouts.put(session, new Checkout(order, session, Stage.OPEN));
    }
    return find(session);
  }

  @Override
  public synchronized SessionState find(String session) {
    return Optional.ofNullable(present(session))
        .<SessionState>map(this::found)
        .orElseGet(SessionState.NotFound::new);
  }

  private @org.jspecify.annotations.Nullable Checkout present(String session) {
    return checkouts.computeIfPresent(
        session,
        (_, each) ->
            each.stage() == Stage.OPEN && !each.order().reservation().payBy().isAfter(now)
                ? each.to(Stage.ENDED)
                : each);
  }

  private SessionState found(Checkout checkout) {
    var order = checkout.order();
    var session = checkout.session();
    return switch (checkout.stage()) {
      case OPEN ->
          new SessionState.Open(
              session, URI.create("https://pay.example/" + session), order.reservation().payBy());
      case PAID ->
          new SessionState.Paid(
              new PaymentConfirmation(
                  order.id(),
                  session,
                  intent(session),
                  order.placement().priceBreakdown().total()));
      case SETTLING -> new SessionState.Processing(session);
      case ENDED -> new SessionState.Expired(session);
    };
  }

  private static String intent(String session) {
    return "pi_" + session;
  }

  @Override
  public synchronized SessionState expire(String session) {
    move(session, Stage.OPEN, Stage.ENDED);
    return find(session);
  }

  @Override
  public synchronized Optional<String> orderIdOf(String intent) {
    return checkouts.values().stream()
        .filter(each -> intent(each.session()).equals(intent))
        .map(each -> each.order().id())
        .findFirst();
  }

  private synchronized void move(String session, Stage from, Stage to) {
    var present = present(session);
    if (present != null && present.stage() == from) {
      checkouts.put(session, present.to(to));
    }
  }

  @Override
  public void pays(String session) {
    move(session, Stage.OPEN, Stage.PAID);
  }

  @Override
  public void paysLater(String session) {
    move(session, Stage.OPEN, Stage.SETTLING);
  }

  @Override
  public void settles(String session) {
    move(session, Stage.SETTLING, Stage.PAID);
  }

  @Override
  public void bounces(String session) {
    move(session, Stage.SETTLING, Stage.ENDED);
  }

  @Override
  public synchronized void takesItsTime() {
    pending = PENDING;
  }

  @Override
  public synchronized Refund.State submit(PaidOrder order, Refund refund) {
    var intent = order.payment().intent();
    var before =
        refunds.values().stream()
            .filter(each -> each.intent().equals(intent))
            .mapToLong(Made::amount)
            .sum();
    if (!refunds.containsKey(refund.id())) {
      if (before + refund.amount().amount() > order.payment().amount().amount()) {
        return new Refund.State.Failed("");
      }
      refunds.put(refund.id(), new Made(intent, refund.amount().amount(), now.plus(pending)));
    }
    return find(order, refund).orElseThrow();
  }

  @Override
  public synchronized String refundsElsewhere(String intent, long amount) {
    var id = ELSEWHERE + refunds.size();
    refunds.put(id, new Made(intent, amount, now.plus(pending)));
    return "re_" + id;
  }

  @Override
  public synchronized List<ExternalRefund> listExternal(PaidOrder order) {
    var payment = order.payment();
    return refunds.entrySet().stream()
        .filter(each -> each.getKey().startsWith(ELSEWHERE))
        .filter(each -> each.getValue().intent().equals(payment.intent()))
        .map(each ->
            new ExternalRefund(
                "re_" + each.getKey(),
                new Money(each.getValue().amount(), payment.amount().currency()),
                each.getValue().succeeds().isAfter(now)
                    ? new Refund.State.Pending("re_" + each.getKey())
                    : new Refund.State.Succeeded("re_" + each.getKey()),
                Refund.Source.PAYMENT_PROVIDER,
                "refunded at the payment provider"))
        .toList();
  }

  @Override
  public synchronized Optional<Refund.State> find(PaidOrder order, Refund refund) {
    var known =
        refund.state() instanceof Refund.State.Pending(var sent)
                && sent.startsWith("re_" + ELSEWHERE)
            ? sent.substring(3)
            : refund.id();
    var name = "re_" + known;
    return Optional.ofNullable(refunds.get(known))
        .map(made ->
            made.succeeds().isAfter(now)
                ? new Refund.State.Pending(name)
                : new Refund.State.Succeeded(name));
  }
}
