package dev.souk.payouts;

import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.orders.DebtRecovery;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

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

    /// That of the day has been started before.
    record AlreadyStarted(Payout payout) implements Result {}

    /// Nothing, or less than there has to be.
    record NothingAvailable() implements Result {}
  }

  /// Of all that is available to the seller in a currency, of the oldest [Payout#MAX_ITEMS] seller
  /// orders that are found.
  ///
  /// @throws ContentionException when the seller's orders change too fast
  public Result request(String sellerId, String currency, Instant now) {
    return request(ids.next(IdType.PAY, now), sellerId, currency, 1, now);
  }

  /// The same on a payout day: one at most on each, however often it is asked.
  ///
  /// @param least minor units it has to come to
  public Result scheduled(
      String sellerId, String currency, LocalDate day, long least, Instant now) {
    var id = ofDay(sellerId, currency, day);
    var started = payouts.find(sellerId, id);
    return started.isPresent()
        ? new Result.AlreadyStarted(started.get())
        : request(id, sellerId, currency, least, now);
  }

  /// The id of the payout of a day: always the same one, and sorted with the others by time.
  private static String ofDay(String sellerId, String currency, LocalDate day) {
    var seed = (sellerId + "\n" + currency + "\n" + day).getBytes(StandardCharsets.UTF_8);
    var uuid = UUID.nameUUIDFromBytes(seed);
    var bits = uuid.getMostSignificantBits() ^ uuid.getLeastSignificantBits();
    return IdType.PAY.next(
        day.atStartOfDay(ZoneOffset.UTC).toInstant(), new SplittableRandom(bits));
  }

  private Result request(String id, String sellerId, String currency, long least, Instant now) {
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
    if (items.stream().mapToLong(item -> item.amount().amount()).sum() < least) {
      return new Result.NothingAvailable();
    }
    var payout = Payout.requested(id, sellerId, currency, items, now);
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
