package dev.souk.orders;

import dev.souk.checkout.PriceBreakdown;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one seller has to do with a paid order: what is to be sent, what of it has been, and what
/// of its money has gone back.
///
/// @param courierId who brings it, null when no courier of the market does
/// @param earning how far what is due for it has come on its way to the seller
public record SellerOrder(
    String id,
    PriceBreakdown.SellerPart breakdown,
    Fulfilment fulfilment,
    @Nullable String courierId,
    List<Shipment> shipments,
    List<Refund> refunds,
    List<Return> returns,
    Earning earning) {
  public SellerOrder {
    shipments = List.copyOf(shipments);
    refunds = List.copyOf(refunds);
    returns = List.copyOf(returns);
  }

  /// One that nothing has happened to.
  public static SellerOrder paid(String id, PriceBreakdown.SellerPart bought) {
    return new SellerOrder(
        id,
        bought,
        new Fulfilment.Pending(),
        null,
        List.of(),
        List.of(),
        List.of(),
        Earning.PENDING);
  }

  public String sellerId() {
    return breakdown.sellerId();
  }

  public OrderStatus status() {
    var back = returned();
    var underway = refunds.stream().anyMatch(Refund::isInProgress);
    if (left().amount() == 0 && back.amount() > 0) {
      return underway ? OrderStatus.REFUND_PENDING : OrderStatus.REFUNDED;
    }
    return switch (fulfilment) {
      case Fulfilment.Pending _ -> OrderStatus.PAID;
      case Fulfilment.Accepted _ -> OrderStatus.PROCESSING;
      case Fulfilment.Shipped _ -> OrderStatus.SHIPPED;
      case Fulfilment.OutForDelivery _ -> OrderStatus.OUT_FOR_DELIVERY;
      case Fulfilment.Delivered _ ->
          back.amount() > 0 && !underway ? OrderStatus.PARTLY_REFUNDED : OrderStatus.DELIVERED;
      case Fulfilment.Cancelled _ -> cancelled(back);
    };
  }

  /// A refund that failed is to be asked for again. Shipping may stay with the seller.
  private OrderStatus cancelled(Money back) {
    if (breakdown.total().amount() == 0) {
      return OrderStatus.REFUNDED;
    }
    var underway = refunds.stream().anyMatch(Refund::isInProgress);
    return underway || back.amount() == 0 || any(LineUnits::refundable)
        ? OrderStatus.REFUND_PENDING
        : OrderStatus.PARTLY_REFUNDED;
  }

  /// What has gone back or is on its way.
  public Money returned() {
    return refunds.stream()
        .filter(Refund::isEffective)
        .map(Refund::amount)
        .reduce(new Money(0, breakdown.total().currency()), Money::plus);
  }

  /// What can still be given back: never more than was paid, whoever gave the rest back.
  public Money left() {
    var left = breakdown.total().minus(returned());
    return left.amount() < 0 ? new Money(0, left.currency()) : left;
  }

  /// What goes back for no unit and no shipping in particular.
  public Money unallocated() {
    return refunds.stream()
        .filter(Refund::isEffective)
        .map(each -> each.origin().unallocated())
        .reduce(new Money(0, breakdown.total().currency()), Money::plus);
  }

  /// Whose the money is that was paid for it.
  public PaymentAllocation allocation() {
    return new PaymentAllocation(this);
  }

  /// Where what is due for it is.
  public EarningBalance earningBalance() {
    return new EarningBalance(this);
  }

  /// What the market keeps of it, without VAT.
  public Money commission() {
    return allocation().commission();
  }

  /// The VAT on what the market keeps of it.
  public Money commissionVat() {
    return allocation().commissionVat();
  }

  /// What is due to the seller for it.
  public Money payoutAmount() {
    return allocation().due();
  }

  /// Where the units of a line of it are.
  public LineUnits units(PriceBreakdown.LineItem item) {
    return LineUnits.of(this, item);
  }

  private Map<String, Integer> each(ToIntFunction<LineUnits> count) {
    return breakdown.items().stream()
        .collect(
            Collectors.toMap(
                PriceBreakdown.LineItem::variantId, it -> count.applyAsInt(units(it))));
  }

  private boolean any(ToIntFunction<LineUnits> count) {
    return breakdown.items().stream().anyMatch(it -> count.applyAsInt(units(it)) > 0);
  }

  /// Units of each variant that are still to be sent.
  public Map<String, Integer> unshipped() {
    return each(LineUnits::unshipped);
  }

  /// Units of each variant whose money can still be given back.
  public Map<String, Integer> refundable() {
    return each(LineUnits::refundable);
  }

  /// Units of each variant that the customer can send back, once they are there.
  public Map<String, Integer> returnable() {
    return each(LineUnits::returnable);
  }

  /// Whether any of it goes to the customer or went there.
  boolean isSold() {
    return any(LineUnits::sold);
  }

  /// Whether the money of all of its goods has gone back or is on its way.
  boolean isRefunded() {
    return !any(LineUnits::refundable);
  }

  /// Whether some of it is still to be sent.
  boolean hasUnshipped() {
    return any(LineUnits::unshipped);
  }

  /// Whether some of it will not be sent and is not on sale again either.
  boolean hasNotRestocked() {
    return any(LineUnits::notRestocked);
  }

  /// Which of so many refunded units will not be sent because of it.
  Map<String, Integer> cancelledBy(Map<String, Integer> refunded) {
    var unsent = new HashMap<String, Integer>();
    for (var item : breakdown.items()) {
      var n = units(item).cancelledBy(UnitsByVariant.of(item.variantId(), refunded));
      if (n > 0) {
        unsent.put(item.variantId(), n);
      }
    }
    return unsent;
  }

  /// The next of it when nothing is left to be sent: shipped, or cancelled if nothing of it was.
  SellerOrder advanced(Instant now) {
    return switch (fulfilment) {
      case Fulfilment.Pending _, Fulfilment.Accepted _ ->
          hasUnshipped()
              ? this
              : at(isSold() ? new Fulfilment.Shipped() : new Fulfilment.Cancelled(now));
      case Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _,
          Fulfilment.Delivered _,
          Fulfilment.Cancelled _ ->
          this;
    };
  }

  /// What can still be given back of the shipping.
  public Money refundableShipping() {
    return refunds.stream()
        .filter(Refund::isEffective)
        .map(Refund::shipping)
        .reduce(breakdown.shipping().price(), Money::minus);
  }

  public Optional<Refund> refund(String refundId) {
    return refunds.stream().filter(each -> each.id().equals(refundId)).findFirst();
  }

  public Optional<Return> findReturn(String returnId) {
    return returns.stream().filter(each -> each.id().equals(returnId)).findFirst();
  }

  SellerOrder at(Fulfilment next) {
    return new SellerOrder(id, breakdown, next, courierId, shipments, refunds, returns, earning);
  }

  SellerOrder with(@Nullable String courier) {
    return new SellerOrder(
        id, breakdown, fulfilment, courier, shipments, refunds, returns, earning);
  }

  SellerOrder with(Shipment shipment) {
    var next = new ArrayList<>(shipments);
    next.add(shipment);
    return new SellerOrder(id, breakdown, fulfilment, courierId, next, refunds, returns, earning);
  }

  SellerOrder with(Refund refund) {
    var next = in(refunds, refund, each -> each.id().equals(refund.id()));
    return new SellerOrder(id, breakdown, fulfilment, courierId, shipments, next, returns, earning);
  }

  SellerOrder with(Return one) {
    var next = in(returns, one, each -> each.id().equals(one.id()));
    return new SellerOrder(id, breakdown, fulfilment, courierId, shipments, refunds, next, earning);
  }

  SellerOrder with(Earning next) {
    return new SellerOrder(id, breakdown, fulfilment, courierId, shipments, refunds, returns, next);
  }

  /// The list with one in the place of the one it is the next of, or at the end.
  private static <T> List<T> in(List<T> all, T one, Predicate<T> before) {
    var next = new ArrayList<>(all);
    next.replaceAll(each -> before.test(each) ? one : each);
    if (all.stream().noneMatch(before)) {
      next.add(one);
    }
    return next;
  }
}
