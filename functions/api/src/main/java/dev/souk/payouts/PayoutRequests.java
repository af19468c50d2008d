package dev.souk.payouts;

import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.orders.DebtRecovery;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Starts payouts of what is available to sellers. What a seller owes of other orders is taken off
/// it first. May be cut off anywhere: until the payout is kept, all of it is available still.
public final class PayoutRequests {
  private static final int TRIES = 4;

  private final Orders orders;
  private final Earnings earnings;
  private final Payouts payouts;
  private final IdGenerator ids;

  public PayoutRequests(Orders orders, Earnings earnings, Payouts payouts, IdGenerator ids) {
    this.orders = orders;
    this.earnings = earnings;
    this.payouts = payouts;
    this.ids = ids;
  }

  /// What became of a request.
  public sealed interface Result {
    record Started(Payout payout) implements Result {}

    /// Another is not completed.
    record AlreadyOpen(Payout payout) implements Result {}

    record NothingAvailable() implements Result {}
  }

  /// Of all that is available to the seller in a currency, of the oldest [Payout#MAX_ITEMS] seller
  /// orders that are found.
  ///
  /// @throws ContentionException when the seller's orders change too fast
  public Result request(String sellerId, String currency, Instant now) {
    var open = payouts.open(sellerId, currency);
    if (open.isPresent()) {
      return new Result.AlreadyOpen(open.get());
    }
    var items =
        afterDebts(sellerId, currency, now).stream()
            .filter(order -> !order.payment().isDisputed())
            .map(order -> item(order, sellerId))
            .filter(item -> item.amount().amount() > 0)
            .toList();
    if (items.isEmpty()) {
      return new Result.NothingAvailable();
    }
    var payout = Payout.requested(ids.next(IdType.PAY, now), sellerId, currency, items, now);
    return payouts.add(payout)
        ? new Result.Started(payout)
        : payouts
            .open(sellerId, currency)
            .<Result>map(Result.AlreadyOpen::new)
            .orElseThrow(() -> new ContentionException(new StaleVersionException()));
  }

  private static Payout.Item item(PaidOrder order, String sellerId) {
    var own = order.sellerOrder(order.placement().sellerOrderId(sellerId)).orElseThrow();
    return new Payout.Item(
        order.id(), own.id(), own.earningBalance().available(), Payout.Outcome.PENDING);
  }

  private List<PaidOrder> found(List<Earnings.Entry> entries) {
    return entries.stream()
        .map(each -> orders.find(each.orderId()))
        .flatMap(Optional::stream)
        .filter(PaidOrder.class::isInstance)
        .map(PaidOrder.class::cast)
        .sorted(
            Comparator.comparing((PaidOrder it) -> it.placement().at()).thenComparing(Order::id))
        .toList();
  }

  /// The orders of which something is available once debts are paid, as far as they can be.
  private List<PaidOrder> afterDebts(String sellerId, String currency, Instant now) {
    var last = new StaleVersionException();
    for (var tried = 0; tried < TRIES; tried++) {
      try {
        return recovered(sellerId, currency, now);
      } catch (StaleVersionException e) {
        // One of two orders has changed: all are read again.
        last = e;
      }
    }
    throw new ContentionException(last);
  }

  /// The oldest debt is paid first, from the oldest order.
  private List<PaidOrder> recovered(String sellerId, String currency, Instant now) {
    var payers = new ArrayList<>(found(earnings.available(sellerId, currency)));
    for (var debtor : found(earnings.inDebt(sellerId, currency))) {
      for (var i = 0; i < payers.size(); i++) {
        var recovery = DebtRecovery.of(debtor, payers.get(i), sellerId, now);
        if (recovery.isPresent()) {
          orders.saveRecovery(debtor, payers.get(i), recovery.get());
          debtor = recovery.get().debtor();
          payers.set(i, recovery.get().payer());
        }
      }
    }
    return payers;
  }
}
