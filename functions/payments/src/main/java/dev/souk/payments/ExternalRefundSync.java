package dev.souk.payments;

import dev.souk.money.Money;
import dev.souk.orders.Dispute;
import dev.souk.orders.DisputeTransitions;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Order;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.payments.PaymentEventHandler.Cause;
import java.util.Optional;
import java.util.function.Function;

/// Brings orders to what became of their money past the marketplace: refunds that somebody made at
/// the payment provider, and disputes of the customer's bank. Such words name a payment and no
/// order. They may come before we have heard that it was paid.
final class ExternalRefundSync {
  private final Orders orders;
  private final CheckoutSessions checkouts;
  private final ProviderRefunds refunds;
  private final PaymentEventHandler handler;

  ExternalRefundSync(Orders orders, CheckoutSessions checkouts, ProviderRefunds refunds) {
    this.orders = orders;
    this.checkouts = checkouts;
    this.refunds = refunds;
    this.handler = new PaymentEventHandler(orders);
  }

  /// A payment that is none of an order's is left to whoever gave it back.
  PaymentEventResult refunded(String intent, ExternalRefund refund, Cause cause) {
    return paid(intent, cause)
        .map(order -> book(order, refund, cause))
        .orElseGet(() -> handler.noted(PaymentEventResult.ORDER_NOT_FOUND, cause));
  }

  /// So much has gone back of a payment in all. When that is more than is known, a word of a refund
  /// was lost, or is on its way: the provider is asked for all of them.
  PaymentEventResult refunded(String intent, Money all, Cause cause) {
    var found = paid(intent, cause);
    if (found.isEmpty()) {
      return handler.noted(PaymentEventResult.ORDER_NOT_FOUND, cause);
    }
    var result = PaymentEventResult.UNCHANGED;
    if (found.get().confirmed().amount() < all.amount()) {
      result = missed(found.get(), cause);
    }
    return handler.noted(result, cause);
  }

  /// Books every refund that was made past the marketplace and is not known.
  PaymentEventResult missed(PaidOrder order, Cause cause) {
    var result = PaymentEventResult.UNCHANGED;
    for (var refund : refunds.listExternal(order)) {
      var booked = book(order, refund, new Cause(null, cause.now()));
      result = booked == PaymentEventResult.UNCHANGED ? result : booked;
    }
    return result;
  }

  /// A dispute of a payment that is none of an order's has to be answered all the same.
  PaymentEventResult disputed(String intent, Dispute dispute, Cause cause) {
    return paid(intent, cause)
        .map(order ->
            turn(
                order,
                cause,
                now -> DisputeTransitions.disputed(now, inCurrency(now, dispute), cause.now())))
        .orElseGet(() -> handler.noted(PaymentEventResult.MISMATCH, cause));
  }

  private PaymentEventResult book(PaidOrder order, ExternalRefund refund, Cause cause) {
    return turn(
        order,
        cause,
        now ->
            refund.amount().currency().equals(now.payment().amount().currency())
                ? DisputeTransitions.refunded(now, refund, cause.now())
                : new OrderTransitionResult.InvalidState("it is in another currency"));
  }

  /// A bank may ask in a currency of its own: then it is for all of it.
  private static Dispute inCurrency(PaidOrder order, Dispute dispute) {
    var paid = order.payment().amount();
    return dispute.amount().currency().equals(paid.currency()) ? dispute : dispute.of(paid);
  }

  private PaymentEventResult turn(
      PaidOrder order, Cause cause, Function<PaidOrder, OrderTransitionResult> change) {
    return handler.turn(order.id(), cause, change);
  }

  /// The order that was paid by it. Money cannot go back before it has come: a checkout whose
  /// payment we have not heard of is asked about first.
  private Optional<PaidOrder> paid(String intent, Cause cause) {
    return checkouts
        .orderIdOf(intent)
        .flatMap(orders::find)
        .map(order -> heard(order, cause))
        .filter(PaidOrder.class::isInstance)
        .map(PaidOrder.class::cast)
        .filter(order -> order.payment().intent().equals(intent));
  }

  private Order heard(Order order, Cause cause) {
    return switch (order) {
      case Order.AwaitingPayment awaiting -> {
        var session = awaiting.reservation().session();
        if (session != null) {
          var _ = handler.found(awaiting, checkouts.find(session), cause.now());
        }
        yield orders.find(order.id()).orElse(order);
      }
      case Order.Unpaid _, PaidOrder _ -> order;
    };
  }
}
