package dev.souk.payments;

import dev.souk.orders.EarningReleases;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.StockReservation;
import dev.souk.payments.CheckoutSessions.SessionState;
import dev.souk.payouts.PayoutSettingsRecords;
import java.time.Instant;

/// Looks at one order somebody is to look at: asks the payment provider what it has to say, and
/// does what is due. Whatever was lost before, a webhook or an answer, is made up for here; what
/// the provider does not say stays as it is. May be repeated, and may be cut off anywhere.
final class OrderReconciliation {
  private final Orders orders;
  private final CheckoutSessions checkouts;
  private final PayoutSettingsRecords settings;
  private final PaymentEventHandler handler;
  private final RefundSubmission refundSubmission;
  private final ReversalSubmission reversals;

  OrderReconciliation(
      Orders orders,
      CheckoutSessions checkouts,
      ProviderRefunds refunds,
      ProviderTransfers transfers,
      PayoutSettingsRecords settings) {
    this.settings = settings;
    this.orders = orders;
    this.checkouts = checkouts;
    this.handler = new PaymentEventHandler(orders);
    this.refundSubmission = new RefundSubmission(orders, refunds);
    this.reversals = new ReversalSubmission(handler, transfers);
  }

  /// @throws DependencyUnavailableException when the provider does not answer; nothing of the order
  ///   was let go
  PaymentEventResult reconcile(String orderId, Instant now) {
    return orders
        .find(orderId)
        .map(order -> reconcile(order, now))
        .orElse(PaymentEventResult.ORDER_NOT_FOUND);
  }

  /// The same for an order as it was read.
  PaymentEventResult reconcile(Order order, Instant now) {
    return switch (order) {
      case Order.AwaitingPayment awaiting -> reconcile(awaiting, now);
      case Order.Unpaid _ -> PaymentEventResult.UNCHANGED;
      case PaidOrder paid -> reconcile(paid, now);
    };
  }

  /// What becomes available is nobody's to say but ours, and does not wait for the provider.
  private PaymentEventResult reconcile(PaidOrder order, Instant now) {
    var released =
        EarningReleases.release(
            order, each -> settings.of(each.sellerId()).reserveOf(each, now), now);
    var result =
        released.equals(order) ? PaymentEventResult.UNCHANGED : handler.kept(order, released);
    var repaid = refundSubmission.submitAll(released, now);
    if (repaid != PaymentEventResult.UNCHANGED) {
      return repaid;
    }
    var reversed = reversals.submitAll(released, now);
    return reversed == PaymentEventResult.UNCHANGED ? result : reversed;
  }

  private PaymentEventResult reconcile(Order.AwaitingPayment order, Instant now) {
    if (order.reservation().until().isAfter(now)) {
      return PaymentEventResult.UNCHANGED;
    }
    if (order.reservation().stage() == StockReservation.Stage.NO_CHECKOUT) {
      return handler.kept(order, order.expired(now));
    }
    var session = order.reservation().session();
    var sessionState = session == null ? checkouts.open(order) : checkouts.find(session);
    return handler.found(order, closed(sessionState), now);
  }

  /// One that is still open is past its time: it is ended before the goods are let go.
  private SessionState closed(SessionState sessionState) {
    return sessionState instanceof SessionState.Open open
        ? checkouts.expire(open.session())
        : sessionState;
  }
}
