package dev.souk.orders;

import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.money.MoneyAllocation;
import dev.souk.money.PaymentCurrency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Money of a paid order that went back to its customer without the marketplace: somebody refunded
/// it at the payment provider, or the customer's bank took it. It names an amount and no goods.
///
/// @param providerId the provider's, the same each time it is told
public record ExternalRefund(
    String providerId, Money amount, Refund.State state, Refund.Source source, String reason) {

  /// The refund of a seller order that it is booked as.
  String idFor(SellerOrder part) {
    return IdType.REF.named(part.id() + "\n" + providerId);
  }

  /// The order with it. One that is known by its name moves on, and a state it is past changes
  /// nothing. A new one is split over the seller orders by what is left of each, by largest
  /// remainder. Of a seller order whose money is all gone by it, nothing more is to be sent, and
  /// what was not sent is on sale again; while some of its money stays, its goods are still owed.
  ///
  /// [OrderTransitionResult.InvalidState] when it is more than the provider can still have given
  /// back.
  OrderTransitionResult recordedOn(PaidOrder order, Instant now) {
    if (order.sellerOrders().stream().anyMatch(part -> part.refund(idFor(part)).isPresent())) {
      return new OrderTransitionResult.Success(
          order.with(order.sellerOrders().stream().map(this::moved).toList(), now));
    }
    if (amount.amount() == 0) {
      return new OrderTransitionResult.Success(order);
    }
    if (amount.amount()
        > order.sellerOrders().stream().mapToLong(ExternalRefund::unreturned).sum()) {
      return new OrderTransitionResult.InvalidState("more has gone back than there was");
    }
    var shares = shares(order.sellerOrders());
    var next = new ArrayList<SellerOrder>();
    for (var i = 0; i < shares.size(); i++) {
      next.add(recorded(order.sellerOrders().get(i), shares.get(i), now));
    }
    return new OrderTransitionResult.Success(order.with(next, now));
  }

  private SellerOrder moved(SellerOrder part) {
    return part.refund(idFor(part)).map(it -> part.with(it.next(state))).orElse(part);
  }

  /// What the provider has not given back of a seller order, whatever it has been asked to.
  private static long unreturned(SellerOrder part) {
    return part.left().amount() + requested(part);
  }

  private static long requested(SellerOrder part) {
    return part.refunds().stream()
        .filter(each -> each.state() instanceof Refund.State.Requested)
        .mapToLong(each -> each.amount().amount())
        .sum();
  }

  /// What has been asked for and not been sent is taken last: then the provider will refuse it.
  private List<Long> shares(List<SellerOrder> parts) {
    var left = parts.stream().map(part -> part.left().amount()).toList();
    var all = left.stream().mapToLong(Long::longValue).sum();
    if (amount.amount() <= all) {
      return MoneyAllocation.of(amount.amount(), left, PaymentCurrency.step(amount.currency()));
    }
    var requested = parts.stream().map(ExternalRefund::requested).toList();
    var more = MoneyAllocation.of(amount.amount() - all, requested);
    var shares = new ArrayList<Long>();
    for (var i = 0; i < left.size(); i++) {
      shares.add(left.get(i) + more.get(i));
    }
    return shares;
  }

  private SellerOrder recorded(SellerOrder part, long share, Instant now) {
    if (share == 0) {
      return part;
    }
    var all = share >= part.left().amount() && !(state instanceof Refund.State.Failed);
    return all ? emptied(part, share, now) : part.with(of(part, share, now));
  }

  private Refund of(SellerOrder part, long share, Instant now) {
    return new RefundAmounts(part)
        .nothing(idFor(part), reason, now)
        .by(state, new Refund.Origin(source, new Money(share, amount.currency())));
  }

  /// A seller order whose money is all gone.
  private SellerOrder emptied(SellerOrder part, long share, Instant now) {
    var rest = new RefundAmounts(part).everything(idFor(part), reason, now);
    if (rest.isEmpty()) {
      return part.with(of(part, share, now));
    }
    var refund = rest.get();
    var beyond = new Money(share - refund.amount().amount(), amount.currency());
    var unsent = part.cancelledBy(refund.units());
    return part.with(
            refund
                .by(state, new Refund.Origin(source, beyond))
                .withCancelledUnits(unsent, Refund.Restock.UNSHIPPED))
        .advanced(now);
  }
}
