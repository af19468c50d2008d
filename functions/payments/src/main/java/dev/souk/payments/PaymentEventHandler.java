package dev.souk.payments;

import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.orders.Order;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Payment;
import dev.souk.orders.Refund;
import dev.souk.orders.RefundTransitions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings orders to where the payment provider says they are, in whatever order it says so. Each
/// event has one effect, kept in one transaction with the event's name; an order that changes
/// meanwhile is read again.
final class PaymentEventHandler {
  private static final int TRIES = 6;

  private final Orders orders;

  PaymentEventHandler(Orders orders) {
    this.orders = orders;
  }

  /// What an order comes to.
  private sealed interface Outcome {
    /// @param otherwise when its goods are gone; null when it needs none
    record Transition(Order order, @Nullable Order otherwise) implements Outcome {}

    record Unchanged() implements Outcome {}

    record Mismatch() implements Outcome {}

    static Outcome to(Order order) {
      return new Transition(order, null);
    }
  }

  /// Where an event came from, and when.
  ///
  /// @param event null when it was not told but asked for
  record Cause(@Nullable String event, Instant now) {}

  /// An order that was not paid in time is had once more, or all of its money goes back; of one
  /// that was cancelled it always does.
  PaymentEventResult paid(PaymentConfirmation paymentConfirmation, Cause cause) {
    var payment = paymentConfirmation.payment(cause.now());
    return apply(
        paymentConfirmation.orderId(),
        cause,
        order ->
            switch (order) {
              case Order.AwaitingPayment awaiting ->
                  paymentConfirmation.pays(order) && of(awaiting, paymentConfirmation.session())
                      ? Outcome.to(awaiting.paid(payment, cause.now()))
                      : new Outcome.Mismatch();
              case Order.Unpaid unpaid ->
                  paymentConfirmation.pays(order)
                      ? applyLatePayment(unpaid, payment, cause)
                      : new Outcome.Mismatch();
              case PaidOrder paid ->
                  paid.payment().session().equals(paymentConfirmation.session())
                      ? new Outcome.Unchanged()
                      : new Outcome.Mismatch();
            });
  }

  private static Outcome applyLatePayment(Order.Unpaid order, Payment payment, Cause cause) {
    var repaid = order.repaid(payment, cause.now());
    return order.revives()
        ? new Outcome.Transition(order.paid(payment, cause.now()), repaid)
        : Outcome.to(repaid);
  }

  /// Whether a checkout may be the order's: it may tell of itself before we have heard of it.
  private static boolean of(Order.AwaitingPayment order, String session) {
    var known = order.reservation().session();
    return known == null || known.equals(session);
  }

  /// Only the way the money takes is known: nothing is sold by it.
  PaymentEventResult settling(String orderId, String session, Cause cause) {
    return apply(
        orderId,
        cause,
        order ->
            switch (order) {
              case Order.AwaitingPayment awaiting when !of(awaiting, session) ->
                  new Outcome.Mismatch();
              case Order.AwaitingPayment awaiting ->
                  switch (awaiting.reservation().stage()) {
                    case NO_CHECKOUT, OPENING, OPEN ->
                        Outcome.to(awaiting.paymentProcessing(session, cause.now()));
                    case PAYMENT_PROCESSING -> new Outcome.Unchanged();
                  };
              case Order.Unpaid _, PaidOrder _ -> new Outcome.Unchanged();
            });
  }

  /// No money will come of a checkout: what was held for it is free again.
  PaymentEventResult ended(String orderId, String session, Cause cause) {
    return apply(
        orderId,
        cause,
        order ->
            switch (order) {
              case Order.AwaitingPayment awaiting ->
                  of(awaiting, session)
                      ? Outcome.to(awaiting.expired(cause.now()))
                      : new Outcome.Mismatch();
              case Order.Unpaid _, PaidOrder _ -> new Outcome.Unchanged();
            });
  }

  /// What the provider was found to say of an order's checkout. One that is open is remembered.
  PaymentEventResult found(
      Order.AwaitingPayment order, CheckoutSessions.SessionState sessionState, Instant now) {
    var cause = new Cause(null, now);
    return switch (sessionState) {
      case CheckoutSessions.SessionState.Open open ->
          order.reservation().session() == null
              ? kept(order, order.opened(open.session(), now))
              : PaymentEventResult.UNCHANGED;
      case CheckoutSessions.SessionState.Paid(var paymentConfirmation) ->
          paid(paymentConfirmation, cause);
      case CheckoutSessions.SessionState.Processing(var session) ->
          settling(order.id(), session, cause);
      case CheckoutSessions.SessionState.Expired(var session) -> ended(order.id(), session, cause);
      case CheckoutSessions.SessionState.NotFound() -> kept(order, order.expired(now));
      case CheckoutSessions.SessionState.Rejected(var why) -> kept(order, order.refused(why, now));
    };
  }

  /// Whoever was quicker knows better: then the order is left as they have made it.
  PaymentEventResult kept(Order before, Order after) {
    try {
      return switch (orders.save(before, after, null)) {
        case Orders.SaveResult.Done() -> PaymentEventResult.DONE;
        case Orders.SaveResult.Unavailable() ->
            throw new IllegalStateException("nothing is taken by this");
      };
    } catch (StaleVersionException e) {
      return PaymentEventResult.UNCHANGED;
    }
  }

  PaymentEventResult refund(String orderId, String refundId, Refund.State state, Cause cause) {
    return turn(
        orderId, cause, order -> RefundTransitions.moved(order, refundId, state, cause.now()));
  }

  /// Brings a paid order further; one that is not paid, or that cannot go there, differs.
  PaymentEventResult turn(
      String orderId, Cause cause, Function<PaidOrder, OrderTransitionResult> change) {
    return apply(
        orderId,
        cause,
        order ->
            order instanceof PaidOrder paid
                    && change.apply(paid) instanceof OrderTransitionResult.Success(var next)
                ? Outcome.to(next)
                : new Outcome.Mismatch());
  }

  private PaymentEventResult apply(String orderId, Cause cause, Function<Order, Outcome> change) {
    StaleVersionException last = new StaleVersionException();
    for (var tried = 0; tried < TRIES; tried++) {
      var before = IdType.ORD.fits(orderId) ? orders.find(orderId) : Optional.<Order>empty();
      if (before.isEmpty()) {
        return noted(PaymentEventResult.ORDER_NOT_FOUND, cause);
      }
      try {
        return switch (change.apply(before.get())) {
          case Outcome.Unchanged() -> noted(PaymentEventResult.UNCHANGED, cause);
          case Outcome.Mismatch() -> noted(PaymentEventResult.MISMATCH, cause);
          case Outcome.Transition(var same, var _) when same.equals(before.get()) ->
              noted(PaymentEventResult.UNCHANGED, cause);
          case Outcome.Transition transition -> keep(before.get(), transition, cause);
        };
      } catch (StaleVersionException e) {
        last = e;
      } catch (DuplicateRequestException e) {
        return PaymentEventResult.DUPLICATE;
      }
    }
    throw new ContentionException(last);
  }

  private PaymentEventResult keep(Order before, Outcome.Transition transition, Cause cause) {
    var saveResult = orders.save(before, transition.order(), cause.event());
    if (saveResult instanceof Orders.SaveResult.Unavailable && transition.otherwise() != null) {
      saveResult = orders.save(before, transition.otherwise(), cause.event());
    }
    return switch (saveResult) {
      case Orders.SaveResult.Done() -> PaymentEventResult.DONE;
      case Orders.SaveResult.Unavailable() ->
          throw new IllegalStateException("what takes nothing is gone");
    };
  }

  /// Remembers an event that had the effect it was to have, or none.
  PaymentEventResult noted(PaymentEventResult result, Cause cause) {
    if (cause.event() != null) {
      orders.markProcessed(cause.event(), cause.now());
    }
    return result;
  }
}
