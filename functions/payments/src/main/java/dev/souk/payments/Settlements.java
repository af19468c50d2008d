package dev.souk.payments;

import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import dev.souk.id.Kind;
import dev.souk.once.Repeated;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Payment;
import dev.souk.orders.Refund;
import dev.souk.orders.Refunding;
import dev.souk.orders.Turned;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings orders to where the payment provider says they are, in whatever order it says so. Each
/// event has one effect, kept in one transaction with the event's name; an order that changes
/// meanwhile is read again.
final class Settlements {
  private static final int TRIES = 6;

  private final Orders orders;

  Settlements(Orders orders) {
    this.orders = orders;
  }

  /// What an order comes to.
  private sealed interface Next {
    /// @param otherwise when its goods are gone; null when it needs none
    record To(Order order, @Nullable Order otherwise) implements Next {}

    record Stays() implements Next {}

    record Differs() implements Next {}

    static Next to(Order order) {
      return new To(order, null);
    }
  }

  /// Where an event came from, and when.
  ///
  /// @param event null when it was not told but asked for
  record Cause(@Nullable String event, Instant now) {}

  /// An order that was not paid in time is had once more, or all of its money goes back; of one
  /// that was cancelled it always does.
  Settled paid(Receipt receipt, Cause cause) {
    var payment = receipt.payment(cause.now());
    return bring(
        receipt.orderId(),
        cause,
        order ->
            switch (order) {
              case Order.AwaitingPayment awaiting ->
                  receipt.pays(order) && of(awaiting, receipt.session())
                      ? Next.to(awaiting.paid(payment, cause.now()))
                      : new Next.Differs();
              case Order.Unpaid unpaid ->
                  receipt.pays(order) ? late(unpaid, payment, cause) : new Next.Differs();
              case PaidOrder paid ->
                  paid.payment().session().equals(receipt.session())
                      ? new Next.Stays()
                      : new Next.Differs();
            });
  }

  private static Next late(Order.Unpaid order, Payment payment, Cause cause) {
    var repaid = order.repaid(payment, cause.now());
    return order.revives()
        ? new Next.To(order.paid(payment, cause.now()), repaid)
        : Next.to(repaid);
  }

  /// Whether a checkout may be the order's: it may tell of itself before we have heard of it.
  private static boolean of(Order.AwaitingPayment order, String session) {
    var known = order.hold().session();
    return known == null || known.equals(session);
  }

  /// Only the way the money takes is known: nothing is sold by it.
  Settled settling(String orderId, String session, Cause cause) {
    return bring(
        orderId,
        cause,
        order ->
            switch (order) {
              case Order.AwaitingPayment awaiting when !of(awaiting, session) -> new Next.Differs();
              case Order.AwaitingPayment awaiting ->
                  switch (awaiting.hold().stage()) {
                    case NO_CHECKOUT, OPENING, OPEN ->
                        Next.to(awaiting.settling(session, cause.now()));
                    case SETTLING -> new Next.Stays();
                  };
              case Order.Unpaid _, PaidOrder _ -> new Next.Stays();
            });
  }

  /// No money will come of a checkout: what was held for it is free again.
  Settled ended(String orderId, String session, Cause cause) {
    return bring(
        orderId,
        cause,
        order ->
            switch (order) {
              case Order.AwaitingPayment awaiting ->
                  of(awaiting, session)
                      ? Next.to(awaiting.expired(cause.now()))
                      : new Next.Differs();
              case Order.Unpaid _, PaidOrder _ -> new Next.Stays();
            });
  }

  /// What the provider was found to say of an order's checkout. One that is open is remembered.
  Settled found(Order.AwaitingPayment order, Checkouts.Found found, Instant now) {
    var cause = new Cause(null, now);
    return switch (found) {
      case Checkouts.Found.Open open ->
          order.hold().session() == null
              ? kept(order, order.opened(open.session(), now))
              : Settled.AS_IT_WAS;
      case Checkouts.Found.Paid(var receipt) -> paid(receipt, cause);
      case Checkouts.Found.Settling(var session) -> settling(order.id(), session, cause);
      case Checkouts.Found.Ended(var session) -> ended(order.id(), session, cause);
      case Checkouts.Found.NeverThere() -> kept(order, order.expired(now));
      case Checkouts.Found.Refused(var why) -> kept(order, order.refused(why, now));
    };
  }

  /// Whoever was quicker knows better: then the order is left as they have made it.
  Settled kept(Order before, Order after) {
    try {
      return switch (orders.keep(before, after, null)) {
        case Orders.Kept.Done() -> Settled.DONE;
        case Orders.Kept.Gone() -> throw new IllegalStateException("nothing is taken by this");
      };
    } catch (Stale e) {
      return Settled.AS_IT_WAS;
    }
  }

  Settled refund(String orderId, String refundId, Refund.State state, Cause cause) {
    return turn(orderId, cause, order -> Refunding.moved(order, refundId, state, cause.now()));
  }

  /// Brings a paid order further; one that is not paid, or that cannot go there, differs.
  Settled turn(String orderId, Cause cause, Function<PaidOrder, Turned> change) {
    return bring(
        orderId,
        cause,
        order ->
            order instanceof PaidOrder paid && change.apply(paid) instanceof Turned.To(var next)
                ? Next.to(next)
                : new Next.Differs());
  }

  private Settled bring(String orderId, Cause cause, Function<Order, Next> change) {
    Stale last = new Stale();
    for (var tried = 0; tried < TRIES; tried++) {
      var before = Kind.ORD.fits(orderId) ? orders.find(orderId) : Optional.<Order>empty();
      if (before.isEmpty()) {
        return noted(Settled.NO_SUCH_ORDER, cause);
      }
      try {
        return switch (change.apply(before.get())) {
          case Next.Stays() -> noted(Settled.AS_IT_WAS, cause);
          case Next.Differs() -> noted(Settled.DIFFERS, cause);
          case Next.To(var same, var _) when same.equals(before.get()) ->
              noted(Settled.AS_IT_WAS, cause);
          case Next.To to -> keep(before.get(), to, cause);
        };
      } catch (Stale e) {
        last = e;
      } catch (Repeated e) {
        return Settled.TOLD_BEFORE;
      }
    }
    throw new Busy(last);
  }

  private Settled keep(Order before, Next.To to, Cause cause) {
    var kept = orders.keep(before, to.order(), cause.event());
    if (kept instanceof Orders.Kept.Gone && to.otherwise() != null) {
      kept = orders.keep(before, to.otherwise(), cause.event());
    }
    return switch (kept) {
      case Orders.Kept.Done() -> Settled.DONE;
      case Orders.Kept.Gone() -> throw new IllegalStateException("what takes nothing is gone");
    };
  }

  /// Remembers an event that had the effect it was to have, or none.
  Settled noted(Settled settled, Cause cause) {
    if (cause.event() != null) {
      orders.note(cause.event(), cause.now());
    }
    return settled;
  }
}
