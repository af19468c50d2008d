package dev.souk.orders;

import dev.souk.checkout.Bill;
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
    Bill.Part bought,
    Fulfilment fulfilment,
    @Nullable String courierId,
    List<Parcel> parcels,
    List<Refund> refunds,
    List<Return> returns,
    Earning earning) {
  public SellerOrder {
    parcels = List.copyOf(parcels);
    refunds = List.copyOf(refunds);
    returns = List.copyOf(returns);
  }

  /// One that nothing has happened to.
  public static SellerOrder paid(String id, Bill.Part bought) {
    return new SellerOrder(
        id,
        bought,
        new Fulfilment.Waiting(),
        null,
        List.of(),
        List.of(),
        List.of(),
        Earning.PENDING);
  }

  public String sellerId() {
    return bought.sellerId();
  }

  public Status status() {
    var back = returned();
    var underway = refunds.stream().anyMatch(Refund::underway);
    if (left().amount() == 0 && back.amount() > 0) {
      return underway ? Status.REFUND_PENDING : Status.REFUNDED;
    }
    return switch (fulfilment) {
      case Fulfilment.Waiting _ -> Status.PAID;
      case Fulfilment.Accepted _ -> Status.PROCESSING;
      case Fulfilment.Shipped _ -> Status.SHIPPED;
      case Fulfilment.OutForDelivery _ -> Status.OUT_FOR_DELIVERY;
      case Fulfilment.Delivered _ ->
          back.amount() > 0 && !underway ? Status.PARTLY_REFUNDED : Status.DELIVERED;
      case Fulfilment.Cancelled _ -> cancelled(back);
    };
  }

  /// A refund that failed is to be asked for again. Shipping may stay with the seller.
  private Status cancelled(Money back) {
    if (bought.total().amount() == 0) {
      return Status.REFUNDED;
    }
    var underway = refunds.stream().anyMatch(Refund::underway);
    return underway || back.amount() == 0 || any(LineUnits::refundable)
        ? Status.REFUND_PENDING
        : Status.PARTLY_REFUNDED;
  }

  /// What has gone back or is on its way.
  public Money returned() {
    return refunds.stream()
        .filter(Refund::counts)
        .map(Refund::amount)
        .reduce(new Money(0, bought.total().currency()), Money::plus);
  }

  /// What can still be given back: never more than was paid, whoever gave the rest back.
  public Money left() {
    var left = bought.total().minus(returned());
    return left.amount() < 0 ? new Money(0, left.currency()) : left;
  }

  /// What goes back for no unit and no shipping in particular.
  public Money unallocated() {
    return refunds.stream()
        .filter(Refund::counts)
        .map(each -> each.origin().unallocated())
        .reduce(new Money(0, bought.total().currency()), Money::plus);
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
  public Money due() {
    return allocation().due();
  }

  /// Where the units of a line of it are.
  public LineUnits units(Bill.Item item) {
    return LineUnits.of(this, item);
  }

  private Map<String, Integer> each(ToIntFunction<LineUnits> count) {
    return bought.items().stream()
        .collect(Collectors.toMap(Bill.Item::variantId, it -> count.applyAsInt(units(it))));
  }

  private boolean any(ToIntFunction<LineUnits> count) {
    return bought.items().stream().anyMatch(it -> count.applyAsInt(units(it)) > 0);
  }

  /// Units of each variant that are still to be sent.
  public Map<String, Integer> unsent() {
    return each(LineUnits::unsent);
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
  boolean isOwed() {
    return any(LineUnits::unsent);
  }

  /// Whether some of it will not be sent and is not on sale again either.
  boolean isWithheld() {
    return any(LineUnits::withheld);
  }

  /// Which of so many refunded units will not be sent because of it.
  Map<String, Integer> withdrawnBy(Map<String, Integer> refunded) {
    var unsent = new HashMap<String, Integer>();
    for (var item : bought.items()) {
      var n = units(item).withdrawnBy(Units.of(item.variantId(), refunded));
      if (n > 0) {
        unsent.put(item.variantId(), n);
      }
    }
    return unsent;
  }

  /// The next of it when nothing is left to be sent: shipped, or cancelled if nothing of it was.
  SellerOrder settled(Instant now) {
    return switch (fulfilment) {
      case Fulfilment.Waiting _, Fulfilment.Accepted _ ->
          isOwed() ? this : at(isSold() ? new Fulfilment.Shipped() : new Fulfilment.Cancelled(now));
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
        .filter(Refund::counts)
        .map(Refund::shipping)
        .reduce(bought.delivery().price(), Money::minus);
  }

  public Optional<Refund> refund(String refundId) {
    return refunds.stream().filter(each -> each.id().equals(refundId)).findFirst();
  }

  public Optional<Return> goingBack(String returnId) {
    return returns.stream().filter(each -> each.id().equals(returnId)).findFirst();
  }

  SellerOrder at(Fulfilment next) {
    return new SellerOrder(id, bought, next, courierId, parcels, refunds, returns, earning);
  }

  SellerOrder with(@Nullable String courier) {
    return new SellerOrder(id, bought, fulfilment, courier, parcels, refunds, returns, earning);
  }

  SellerOrder with(Parcel parcel) {
    var next = new ArrayList<>(parcels);
    next.add(parcel);
    return new SellerOrder(id, bought, fulfilment, courierId, next, refunds, returns, earning);
  }

  SellerOrder with(Refund refund) {
    var next = in(refunds, refund, each -> each.id().equals(refund.id()));
    return new SellerOrder(id, bought, fulfilment, courierId, parcels, next, returns, earning);
  }

  SellerOrder with(Return one) {
    var next = in(returns, one, each -> each.id().equals(one.id()));
    return new SellerOrder(id, bought, fulfilment, courierId, parcels, refunds, next, earning);
  }

  SellerOrder with(Earning next) {
    return new SellerOrder(id, bought, fulfilment, courierId, parcels, refunds, returns, next);
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
