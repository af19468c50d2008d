package dev.souk.payments;

import dev.souk.money.Money;
import dev.souk.orders.Dispute;
import dev.souk.orders.Disputing;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Turned;
import dev.souk.payments.Settlements.Cause;
import java.util.Optional;
import java.util.function.Function;

/// Brings orders to what became of their money past the marketplace: refunds that somebody made at
/// the payment provider, and disputes of the customer's bank. Such words name a payment and no
/// order. They may come before we have heard that it was paid.
final class ExternalMoney {
  private final Orders orders;
  private final Checkouts checkouts;
  private final Refunds refunds;
  private final Settlements settlements;

  ExternalMoney(Orders orders, Checkouts checkouts, Refunds refunds) {
    this.orders = orders;
    this.checkouts = checkouts;
    this.refunds = refunds;
    this.settlements = new Settlements(orders);
  }

  /// A payment that is none of an order's is left to whoever gave it back.
  Settled refunded(String intent, ExternalRefund refund, Cause cause) {
    return paid(intent, cause)
        .map(order -> book(order, refund, cause))
        .orElseGet(() -> settlements.noted(Settled.NO_SUCH_ORDER, cause));
  }

  /// So much has gone back of a payment in all. When that is more than is known, a word of a refund
  /// was lost, or is on its way: the provider is asked for all of them.
  Settled refunded(String intent, Money all, Cause cause) {
    var found = paid(intent, cause);
    if (found.isEmpty()) {
      return settlements.noted(Settled.NO_SUCH_ORDER, cause);
    }
    var settled = Settled.AS_IT_WAS;
    if (found.get().confirmed().amount() < all.amount()) {
      settled = missed(found.get(), cause);
    }
    return settlements.noted(settled, cause);
  }

  /// Books every refund that was made past the marketplace and is not known.
  Settled missed(PaidOrder order, Cause cause) {
    var settled = Settled.AS_IT_WAS;
    for (var refund : refunds.elsewhere(order)) {
      var booked = book(order, refund, new Cause(null, cause.now()));
      settled = booked == Settled.AS_IT_WAS ? settled : booked;
    }
    return settled;
  }

  /// A dispute of a payment that is none of an order's has to be answered all the same.
  Settled disputed(String intent, Dispute dispute, Cause cause) {
    return paid(intent, cause)
        .map(order ->
            turn(
                order,
                cause,
                now -> Disputing.disputed(now, inCurrency(now, dispute), cause.now())))
        .orElseGet(() -> settlements.noted(Settled.DIFFERS, cause));
  }

  private Settled book(PaidOrder order, ExternalRefund refund, Cause cause) {
    return turn(
        order,
        cause,
        now ->
            refund.amount().currency().equals(now.payment().amount().currency())
                ? Disputing.refunded(now, refund, cause.now())
                : new Turned.NotNow("it is in another currency"));
  }

  /// A bank may ask in a currency of its own: then it is for all of it.
  private static Dispute inCurrency(PaidOrder order, Dispute dispute) {
    var paid = order.payment().amount();
    return dispute.amount().currency().equals(paid.currency()) ? dispute : dispute.of(paid);
  }

  private Settled turn(PaidOrder order, Cause cause, Function<PaidOrder, Turned> change) {
    return settlements.turn(order.id(), cause, change);
  }

  /// The order that was paid by it. Money cannot go back before it has come: a checkout whose
  /// payment we have not heard of is asked about first.
  private Optional<PaidOrder> paid(String intent, Cause cause) {
    return checkouts
        .orderOf(intent)
        .flatMap(orders::find)
        .map(order -> heard(order, cause))
        .filter(PaidOrder.class::isInstance)
        .map(PaidOrder.class::cast)
        .filter(order -> order.payment().intent().equals(intent));
  }

  private Order heard(Order order, Cause cause) {
    return switch (order) {
      case Order.AwaitingPayment awaiting -> {
        var session = awaiting.hold().session();
        if (session != null) {
          var _ = settlements.found(awaiting, checkouts.find(session), cause.now());
        }
        yield orders.find(order.id()).orElse(order);
      }
      case Order.Unpaid _, PaidOrder _ -> order;
    };
  }
}
