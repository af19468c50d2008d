package dev.souk.orders;

import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.orders.Earning.Reversal;
import dev.souk.orders.Earning.Transfer;
import dev.souk.orders.PaidOrder.SellerOrderChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How what was transferred to a seller beyond what is due comes back: as reversals of the transfer
/// at the payment provider, while the seller's account has the money. What cannot be reversed stays
/// the seller's debt.
public final class TransferReversals {
  /// How soon the provider is asked again after it has refused.
  public static final Duration RETRY = Duration.ofDays(1);

  private TransferReversals() {}

  /// When the provider is to be asked for a reversal; empty for never.
  static Optional<Instant> dueAt(PaidOrder order, SellerOrder sellerOrder) {
    var pending = pending(sellerOrder);
    if (pending.isPresent()) {
      return pending.map(Reversal::requestedAt);
    }
    if (reversible(sellerOrder).isEmpty()) {
      return Optional.empty();
    }
    var refused =
        sellerOrder.earning().transfers().stream()
            .flatMap(each -> each.reversals().stream())
            .filter(each -> each.state() == Reversal.State.REFUSED)
            .map(each -> each.requestedAt().plus(RETRY))
            .max(Instant::compareTo);
    return Optional.of(refused.orElseGet(() -> order.changeLog().updatedAt()));
  }

  /// The one that was requested and of which it is not known what became of it.
  public static Optional<Reversal> pending(SellerOrder sellerOrder) {
    return sellerOrder.earning().transfers().stream()
        .flatMap(each -> each.reversals().stream())
        .filter(each -> each.state() == Reversal.State.REQUESTED)
        .findFirst();
  }

  /// The latest transfer of which something can come back, when something has to.
  private static Optional<Transfer> reversible(SellerOrder sellerOrder) {
    return sellerOrder.earningBalance().debt().amount() == 0
        ? Optional.empty()
        : sellerOrder.earning().transfers().stream()
            .filter(each -> each.isMade() && each.kept() > 0)
            .reduce((_, last) -> last);
  }

  /// As much as is owed is to be reversed of a transfer, when that is due; itself otherwise. At
  /// most one is under way.
  public static PaidOrder request(PaidOrder order, Instant now) {
    var next =
        order.sellerOrders().stream()
            .map(each ->
                pending(each).isEmpty()
                        && dueAt(order, each).filter(at -> !at.isAfter(now)).isPresent()
                    ? requested(order, each, now)
                    : each)
            .toList();
    return order.with(next, now);
  }

  private static SellerOrder requested(PaidOrder order, SellerOrder sellerOrder, Instant now) {
    var transfer = reversible(sellerOrder).orElseThrow();
    var debt = sellerOrder.earningBalance().debt();
    var amount = new Money(Math.min(debt.amount(), transfer.kept()), debt.currency());
    var id = IdType.TRR.named(sellerOrder.id() + "\n" + (order.version() + 1));
    return sellerOrder.with(
        sellerOrder
            .earning()
            .with(transfer.with(new Reversal(id, amount, now, Reversal.State.REQUESTED, null))));
  }

  /// The provider has made it; a repeat changes nothing.
  ///
  /// @param name the provider's
  public static OrderTransitionResult made(
      PaidOrder order, String reversalId, String name, Instant now) {
    return to(order, reversalId, it -> it.made(name), now);
  }

  /// The provider does not make it, and never will under this id; a repeat changes nothing.
  public static OrderTransitionResult refused(PaidOrder order, String reversalId, Instant now) {
    return to(order, reversalId, Reversal::refused, now);
  }

  private static OrderTransitionResult to(
      PaidOrder order, String reversalId, UnaryOperator<Reversal> change, Instant now) {
    for (var sellerOrder : order.sellerOrders()) {
      for (var transfer : sellerOrder.earning().transfers()) {
        var found = transfer.reversal(reversalId);
        if (found.isPresent()) {
          var earning = sellerOrder.earning().with(transfer.with(change.apply(found.get())));
          return order.transition(
              sellerOrder.id(), each -> new SellerOrderChange.Success(each.with(earning)), now);
        }
      }
    }
    return new OrderTransitionResult.NotFound();
  }
}
