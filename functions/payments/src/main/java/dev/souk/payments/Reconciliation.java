package dev.souk.payments;

import dev.souk.fault.Unavailable;
import dev.souk.orders.EarningReleases;
import dev.souk.orders.Hold;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.payments.Checkouts.Found;
import java.time.Instant;

/// Looks at one order somebody is to look at: asks the payment provider what it has to say, and
/// does what is due. Whatever was lost before, a webhook or an answer, is made up for here; what
/// the provider does not say stays as it is. May be repeated, and may be cut off anywhere.
final class Reconciliation {
  private final Orders orders;
  private final Checkouts checkouts;
  private final Settlements settlements;
  private final Repaying repaying;

  Reconciliation(Orders orders, Checkouts checkouts, Refunds refunds) {
    this.orders = orders;
    this.checkouts = checkouts;
    this.settlements = new Settlements(orders);
    this.repaying = new Repaying(orders, refunds);
  }

  /// @throws Unavailable when the provider does not answer; nothing of the order was let go
  Settled look(String orderId, Instant now) {
    return orders.find(orderId).map(order -> look(order, now)).orElse(Settled.NO_SUCH_ORDER);
  }

  /// The same for an order as it was read.
  Settled look(Order order, Instant now) {
    return switch (order) {
      case Order.AwaitingPayment awaiting -> look(awaiting, now);
      case Order.Unpaid _ -> Settled.AS_IT_WAS;
      case PaidOrder paid -> look(paid, now);
    };
  }

  /// What becomes available is nobody's to say but ours, and does not wait for the provider.
  private Settled look(PaidOrder order, Instant now) {
    var released = EarningReleases.release(order, _ -> null, now);
    var settled = released.equals(order) ? Settled.AS_IT_WAS : settlements.kept(order, released);
    var repaid = repaying.repay(released, now);
    return repaid == Settled.AS_IT_WAS ? settled : repaid;
  }

  private Settled look(Order.AwaitingPayment order, Instant now) {
    if (order.hold().until().isAfter(now)) {
      return Settled.AS_IT_WAS;
    }
    if (order.hold().stage() == Hold.Stage.NO_CHECKOUT) {
      return settlements.kept(order, order.expired(now));
    }
    var session = order.hold().session();
    var found = session == null ? checkouts.open(order) : checkouts.find(session);
    return settlements.found(order, closed(found), now);
  }

  /// One that is still open is past its time: it is ended before the goods are let go.
  private Found closed(Found found) {
    return found instanceof Found.Open open ? checkouts.expire(open.session()) : found;
  }
}
