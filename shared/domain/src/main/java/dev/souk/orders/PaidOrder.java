package dev.souk.orders;

import dev.souk.catalog.Offer;
import dev.souk.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// An order whose money has come. What happens to it happens to its sellers' parts.
///
/// @param sellerOrders one for each seller, in the order of the bill
public record PaidOrder(
    OrderPlacement placement,
    Payment payment,
    List<SellerOrder> sellerOrders,
    OrderChangeLog changeLog)
    implements Order {
  /// A refund nobody has sent for so long is looked after.
  public static final Duration REFUND_SUBMISSION_DUE = Duration.ofMinutes(2);

  /// One that was sent and of which nothing was heard for so long is asked about.
  public static final Duration REFUND_CHECK_DUE = Duration.ofDays(1);

  public PaidOrder {
    sellerOrders = List.copyOf(sellerOrders);
    var bought = sellerOrders.stream().map(SellerOrder::breakdown).toList();
    if (!bought.equals(placement.priceBreakdown().sellers())) {
      throw new IllegalArgumentException("other parts than were bought");
    }
    if (!payment.amount().equals(placement.priceBreakdown().total())) {
      throw new IllegalArgumentException("another amount than was billed");
    }
  }

  static PaidOrder of(Order before, Payment payment, Instant now) {
    return create(before, payment, UnaryOperator.identity(), now);
  }

  static PaidOrder refundedInFull(Order before, Payment payment, Instant now) {
    var reason =
        before.status() == OrderStatus.CANCELLED
            ? "the order was cancelled before the payment arrived"
            : "the items are sold out";
    return create(before, payment, part -> CancellationTransitions.of(part, reason, now), now);
  }

  private static PaidOrder create(
      Order before, Payment payment, UnaryOperator<SellerOrder> each, Instant now) {
    var orderPlacement = before.placement();
    var parts =
        orderPlacement.priceBreakdown().sellers().stream()
            .map(part ->
                each.apply(SellerOrder.paid(orderPlacement.sellerOrderId(part.sellerId()), part)))
            .toList();
    return new PaidOrder(
        orderPlacement, payment, parts, before.changeLog().append(statuses(parts), now));
  }

  public Optional<SellerOrder> sellerOrder(String partId) {
    return sellerOrders.stream().filter(each -> each.id().equals(partId)).findFirst();
  }

  /// The part a refund is of.
  public Optional<SellerOrder> sellerOrderOfRefund(String refundId) {
    return sellerOrders.stream().filter(each -> each.refund(refundId).isPresent()).findFirst();
  }

  /// What became of a part.
  sealed interface SellerOrderChange {
    record Success(SellerOrder next) implements SellerOrderChange {}

    record Failure(OrderTransitionResult why) implements SellerOrderChange {}

    static SellerOrderChange not(String why) {
      return new Failure(new OrderTransitionResult.InvalidState(why));
    }
  }

  /// Brings one part further.
  OrderTransitionResult transition(
      String partId, Function<SellerOrder, SellerOrderChange> change, Instant now) {
    return sellerOrder(partId)
        .map(change)
        .map(changed ->
            switch (changed) {
              case SellerOrderChange.Success(var next) ->
                  new OrderTransitionResult.Success(with(next, now));
              case SellerOrderChange.Failure(var why) -> why;
            })
        .orElseGet(OrderTransitionResult.NotFound::new);
  }

  PaidOrder with(SellerOrder next, Instant now) {
    return with(
        sellerOrders.stream().map(each -> each.id().equals(next.id()) ? next : each).toList(), now);
  }

  /// Itself when nothing changes.
  PaidOrder with(List<SellerOrder> next, Instant now) {
    return next.equals(sellerOrders)
        ? this
        : new PaidOrder(placement, payment, next, changeLog.append(statuses(next), now));
  }

  /// The same with what is known of its payment; itself when that is no more than was.
  PaidOrder with(Payment known, Instant now) {
    return known.equals(payment)
        ? this
        : new PaidOrder(placement, known, sellerOrders, changeLog.append(Map.of(), now));
  }

  /// What keeps it from going further while its payment is disputed, if it is.
  Optional<OrderTransitionResult> blockedByDispute(String what) {
    return payment.isDisputed()
        ? Optional.of(new OrderTransitionResult.InvalidState("the payment is disputed: " + what))
        : Optional.empty();
  }

  @Override
  public OrderStatus status() {
    return whole(sellerOrders);
  }

  /// What has gone back to the customer or is on its way.
  public Money returned() {
    return sellerOrders.stream().map(SellerOrder::returned).reduce(Money::plus).orElseThrow();
  }

  /// What the provider is known to have given back.
  public Money confirmed() {
    return refunds()
        .filter(each ->
            switch (each.state()) {
              case Refund.State.Pending _, Refund.State.Succeeded _ -> true;
              case Refund.State.Requested _, Refund.State.Failed _ -> false;
            })
        .map(Refund::amount)
        .reduce(new Money(0, payment.amount().currency()), Money::plus);
  }

  public Stream<Refund> refunds() {
    return sellerOrders.stream().flatMap(each -> each.refunds().stream());
  }

  /// What will not be sent is not sold: cancelled and withdrawn units are let go, but those that
  /// are not to be on sale again.
  @Override
  public Map<Offer.Ref, Integer> units() {
    var held = new HashMap<Offer.Ref, Integer>();
    for (var part : sellerOrders) {
      for (var item : part.breakdown().items()) {
        var units = part.units(item).held();
        if (units > 0) {
          held.put(new Offer.Ref(item.productId(), item.variantId()), units);
        }
      }
    }
    return held;
  }

  /// Whether any of its goods go to the customer or went there.
  boolean isSold() {
    return sellerOrders.stream().anyMatch(SellerOrder::isSold);
  }

  @Override
  public Optional<Instant> dueAt() {
    return Stream.concat(providerDueAt().stream(), earningsDueAt().stream())
        .min(Instant::compareTo);
  }

  /// From when on the provider is to be asked about its refunds, or for reversals of transfers.
  private Optional<Instant> providerDueAt() {
    return Stream.concat(
            refunds().flatMap(each -> due(each).stream()),
            sellerOrders.stream().flatMap(each -> TransferReversals.dueAt(this, each).stream()))
        .min(Instant::compareTo);
  }

  /// When the next of its earnings becomes available.
  private Optional<Instant> earningsDueAt() {
    return sellerOrders.stream()
        .flatMap(each -> EarningReleases.next(this, each).stream())
        .min(Instant::compareTo);
  }

  /// Whether it is due for its earnings before it is for a refund or reversal.
  boolean isDueForEarnings() {
    return earningsDueAt()
        .filter(at -> providerDueAt().filter(other -> !other.isAfter(at)).isEmpty())
        .isPresent();
  }

  private static Optional<Instant> due(Refund refund) {
    return switch (refund.state()) {
      case Refund.State.Requested _ -> Optional.of(refund.at().plus(REFUND_SUBMISSION_DUE));
      case Refund.State.Pending _ -> Optional.of(refund.at().plus(REFUND_CHECK_DUE));
      case Refund.State.Succeeded _, Refund.State.Failed _ -> Optional.empty();
    };
  }

  private static Map<String, OrderStatus> statuses(List<SellerOrder> parts) {
    var statuses = new LinkedHashMap<String, OrderStatus>();
    parts.forEach(each -> statuses.put(each.id(), each.status()));
    statuses.put("", whole(parts));
    return statuses;
  }

  /// The whole is as far as the last of what still goes to the customer.
  private static OrderStatus whole(List<SellerOrder> parts) {
    var all = parts.stream().map(SellerOrder::status).toList();
    var least = all.stream().filter(OrderStatus::standing).min(OrderStatus::compareTo);
    if (least.isEmpty()) {
      return all.contains(OrderStatus.REFUND_PENDING)
          ? OrderStatus.REFUND_PENDING
          : OrderStatus.REFUNDED;
    }
    var back = all.contains(OrderStatus.PARTLY_REFUNDED) || all.contains(OrderStatus.REFUNDED);
    return least.get() == OrderStatus.DELIVERED && back ? OrderStatus.PARTLY_REFUNDED : least.get();
  }
}
