package dev.souk.payments;

import dev.souk.error.ContentionException;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.error.StaleVersionException;
import dev.souk.orders.Earning;
import dev.souk.orders.EarningTransfers;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.payouts.PayoutFailure;
import dev.souk.payouts.PayoutSettingsRecords;
import dev.souk.payouts.Payouts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes the transfers of a payout, one seller order after the other: that one is requested is kept
/// in the order before the provider is asked, and what became of it afterwards. May be repeated,
/// and may be cut off anywhere: a transfer keeps its id until it is known that it will not be made.
final class PayoutSettlement {
  private static final int TRIES = 6;

  private final Payouts payouts;
  private final Orders orders;
  private final PayoutAccounts accounts;
  private final ProviderTransfers transfers;
  private final PayoutSettingsRecords settings;

  PayoutSettlement(
      Payouts payouts,
      Orders orders,
      PayoutAccounts accounts,
      ProviderTransfers transfers,
      PayoutSettingsRecords settings) {
    this.payouts = payouts;
    this.orders = orders;
    this.accounts = accounts;
    this.transfers = transfers;
    this.settings = settings;
  }

  /// What became of an item.
  private record Settled(Payout.Item item, @Nullable PayoutFailure refusal) {
    static Settled refused(Payout.Item item, PayoutFailure why) {
      return new Settled(item, why);
    }
  }

  /// One item that the provider refuses does not keep another, unless it refuses the account.
  ///
  /// Of a seller whose payouts are paused nothing more is requested; what has been is seen to its
  /// end.
  ///
  /// @param clock asked at each step, so that the journal tells them in their order
  /// @return the payout as it is kept now
  /// @throws DependencyUnavailableException when the provider does not answer; what was made is
  ///   kept, and the payout is due again after [Payout#SENDING_TIMEOUT]
  /// @throws StaleVersionException when somebody else is at it
  Payout settle(Payout payout, InstantSource clock) {
    var sent = kept(payout.sent(clock.instant()));
    var destination = accounts.find(payout.sellerId()).flatMap(PayoutAccount::destination);
    var waits = waits(payout.sellerId(), destination);
    var items = new ArrayList<>(sent.items());
    PayoutFailure refusal = null;
    for (var at = 0; at < items.size() && !isOfAccount(refusal); at++) {
      if (items.get(at).isPending()) {
        var settled = settled(sent, items.get(at), destination, waits, clock);
        items.set(at, settled.item());
        refusal = settled.refusal() == null ? refusal : settled.refusal();
      }
    }
    return kept(sent.settled(items, refusal, clock.instant()));
  }

  /// Why no transfer is to be requested; null when one may be.
  private @Nullable PayoutFailure waits(String sellerId, Optional<String> destination) {
    if (settings.of(sellerId).isPaused()) {
      return PayoutFailure.PAUSED;
    }
    return destination.isEmpty() ? PayoutFailure.ACCOUNT_NOT_READY : null;
  }

  private static boolean isOfAccount(@Nullable PayoutFailure refusal) {
    return switch (refusal) {
      case null -> false;
      case ACCOUNT_NOT_READY, ACCOUNT_RESTRICTED, PAUSED -> true;
      case INSUFFICIENT_FUNDS, NOT_ACCEPTED -> false;
    };
  }

  private Payout kept(Payout next) {
    payouts.save(next);
    return next;
  }

  private Settled settled(
      Payout payout,
      Payout.Item item,
      Optional<String> destination,
      @Nullable PayoutFailure waits,
      InstantSource clock) {
    var order = found(item.orderId());
    if (transfer(order, item, payout).isEmpty()) {
      if (waits != null) {
        return Settled.refused(item, waits);
      }
      order =
          kept(
              order,
              it ->
                  EarningTransfers.request(it, item.sellerOrderId(), payout.id(), clock.instant()));
    }
    var transfer = transfer(order, item, payout);
    if (transfer.isEmpty()) {
      return new Settled(item.notAvailable(), null);
    }
    return transfer.get().isMade()
        ? new Settled(item.transferred(transfer.get().amount()), null)
        : submitted(order, payout, item, destination, clock);
  }

  /// The transfer of this payout that an order has.
  private static Optional<Earning.Transfer> transfer(
      PaidOrder order, Payout.Item item, Payout payout) {
    return order.sellerOrder(item.sellerOrderId()).orElseThrow().earning().transfers().stream()
        .filter(it -> it.payoutId().equals(payout.id()))
        .findFirst();
  }

  private Settled submitted(
      PaidOrder order,
      Payout payout,
      Payout.Item item,
      Optional<String> destination,
      InstantSource clock) {
    var transfer = transfer(order, item, payout).orElseThrow();
    var sellerOrderId = item.sellerOrderId();
    return switch (submitted(order, payout, transfer, destination, clock)) {
      case ProviderTransfers.Result.Made(var name) -> {
        kept(
            order,
            it -> EarningTransfers.made(it, sellerOrderId, transfer.id(), name, clock.instant()));
        yield new Settled(item.transferred(transfer.amount()), null);
      }
      case ProviderTransfers.Result.Refused(var why) -> {
        kept(
            order,
            it -> EarningTransfers.failed(it, sellerOrderId, transfer.id(), clock.instant()));
        yield Settled.refused(item, why);
      }
    };
  }

  /// One the provider may have forgotten the id of, or that can be sent to nobody any more, is
  /// looked for first.
  private ProviderTransfers.Result submitted(
      PaidOrder order,
      Payout payout,
      Earning.Transfer transfer,
      Optional<String> destination,
      InstantSource clock) {
    var old =
        payout.requestedAt().plus(ProviderTransfers.IDEMPOTENCY_WINDOW).isBefore(clock.instant());
    var made =
        old || destination.isEmpty() ? transfers.find(order, transfer) : Optional.<String>empty();
    return made.<ProviderTransfers.Result>map(ProviderTransfers.Result.Made::new)
        .or(() -> destination.map(it -> transfers.submit(order, transfer, it)))
        .orElseGet(() -> new ProviderTransfers.Result.Refused(PayoutFailure.ACCOUNT_NOT_READY));
  }

  private PaidOrder found(String orderId) {
    return orders
        .find(orderId)
        .map(PaidOrder.class::cast)
        .orElseThrow(() -> new IllegalStateException("a payout of no order"));
  }

  /// The order one step on, or as it is when the step cannot be taken.
  private PaidOrder kept(PaidOrder read, Function<PaidOrder, OrderTransitionResult> change) {
    var order = read;
    var last = new StaleVersionException();
    for (var tried = 0; tried < TRIES; tried++) {
      if (!(change.apply(order) instanceof OrderTransitionResult.Success(var next))
          || next.equals(order)) {
        return order;
      }
      try {
        return switch (orders.save(order, next, null)) {
          case Orders.SaveResult.Done() -> next;
          case Orders.SaveResult.Unavailable() ->
              throw new IllegalStateException("nothing is taken by this");
        };
      } catch (StaleVersionException e) {
        last = e;
        order = found(order.id());
      }
    }
    throw new ContentionException(last);
  }
}
