package dev.souk.orders;

import dev.souk.checkout.Bill;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one seller has to do with a paid order: what is to be sent, what of it has been, and what
/// of its money has gone back.
///
/// @param courierId who brings it, null when no courier of the market does
public record SellerOrder(
    String id,
    Bill.Part bought,
    Fulfilment fulfilment,
    @Nullable String courierId,
    List<Parcel> parcels,
    List<Refund> refunds,
    List<Return> returns) {
  public SellerOrder {
    parcels = List.copyOf(parcels);
    refunds = List.copyOf(refunds);
    returns = List.copyOf(returns);
  }

  static SellerOrder paid(String id, Bill.Part bought) {
    return new SellerOrder(
        id, bought, new Fulfilment.Waiting(), null, List.of(), List.of(), List.of());
  }

  public String sellerId() {
    return bought.sellerId();
  }

  public Status status() {
    var back = returned();
    var underway = refunds.stream().anyMatch(Refund::underway);
    if (fulfilment instanceof Fulfilment.Cancelled || back.equals(bought.total())) {
      return underway || !back.equals(bought.total()) ? Status.REFUND_PENDING : Status.REFUNDED;
    }
    return switch (fulfilment) {
      case Fulfilment.Waiting _ -> Status.PAID;
      case Fulfilment.Accepted _ -> Status.PROCESSING;
      case Fulfilment.Shipped _ -> Status.SHIPPED;
      case Fulfilment.OutForDelivery _ -> Status.OUT_FOR_DELIVERY;
      case Fulfilment.Delivered _ ->
          back.amount() > 0 && !underway ? Status.PARTLY_REFUNDED : Status.DELIVERED;
      case Fulfilment.Cancelled _ -> Status.REFUNDED;
    };
  }

  /// What has gone back or is on its way.
  public Money returned() {
    return refunds.stream()
        .filter(Refund::counts)
        .map(Refund::amount)
        .reduce(new Money(0, bought.total().currency()), Money::plus);
  }

  /// What the market keeps of the part: nothing of units whose money goes back. Of all units
  /// together it is exactly the commission on the bill.
  public Money commission() {
    var left = refundable();
    return bought.items().stream()
        .map(item -> item.commissionOn(left.getOrDefault(item.variantId(), 0)))
        .reduce(Money::plus)
        .orElseThrow();
  }

  /// What is due to the seller for it.
  public Money due() {
    return bought.total().minus(returned()).minus(commission());
  }

  /// Units of each variant that are in no parcel yet.
  public Map<String, Integer> unsent() {
    return less(parcels.stream().map(Parcel::units).toList());
  }

  /// Units of each variant whose money can still be given back.
  public Map<String, Integer> refundable() {
    return less(refunds.stream().filter(Refund::counts).map(Refund::units).toList());
  }

  /// What can still be given back of the shipping.
  public Money refundableShipping() {
    return refunds.stream()
        .filter(Refund::counts)
        .map(Refund::shipping)
        .reduce(bought.delivery().price(), Money::minus);
  }

  private Map<String, Integer> less(List<Map<String, Integer>> taken) {
    var left = new HashMap<String, Integer>();
    bought.items().forEach(each -> left.put(each.variantId(), each.quantity()));
    taken.forEach(units -> units.forEach((variant, n) -> left.merge(variant, -n, Integer::sum)));
    return left;
  }

  /// Which units are more than there are, if any: by variant, what is left of it.
  static Optional<Map.Entry<String, Integer>> beyond(
      Map<String, Integer> wanted, Map<String, Integer> left) {
    return wanted.entrySet().stream()
        .filter(each -> each.getValue() > left.getOrDefault(each.getKey(), 0))
        .map(each -> Map.entry(each.getKey(), left.getOrDefault(each.getKey(), 0)))
        .min(Map.Entry.comparingByKey());
  }

  public Optional<Refund> refund(String refundId) {
    return refunds.stream().filter(each -> each.id().equals(refundId)).findFirst();
  }

  public Optional<Return> goingBack(String returnId) {
    return returns.stream().filter(each -> each.id().equals(returnId)).findFirst();
  }

  SellerOrder at(Fulfilment next) {
    return new SellerOrder(id, bought, next, courierId, parcels, refunds, returns);
  }

  SellerOrder with(@Nullable String courier) {
    return new SellerOrder(id, bought, fulfilment, courier, parcels, refunds, returns);
  }

  SellerOrder with(Parcel parcel) {
    var next = new ArrayList<>(parcels);
    next.add(parcel);
    return new SellerOrder(id, bought, fulfilment, courierId, next, refunds, returns);
  }

  SellerOrder with(Refund refund) {
    var next = new ArrayList<>(refunds);
    next.removeIf(each -> each.id().equals(refund.id()));
    next.add(refund);
    return new SellerOrder(id, bought, fulfilment, courierId, parcels, next, returns);
  }

  SellerOrder with(Return one) {
    var next = new ArrayList<>(returns);
    next.removeIf(each -> each.id().equals(one.id()));
    next.add(one);
    return new SellerOrder(id, bought, fulfilment, courierId, parcels, refunds, next);
  }

  /// Everything that can still be given back, as one refund; empty when there is nothing.
  Optional<Refund> everything(String refundId, String reason, Instant now) {
    var units = new HashMap<>(refundable());
    units.values().removeIf(each -> each == 0);
    return giving(refundId, units, refundableShipping(), reason, now);
  }

  /// @param units of each variant, no more than [#refundable()]
  Optional<Refund> giving(
      String refundId, Map<String, Integer> units, Money shipping, String reason, Instant now) {
    var amount = shipping;
    var left = refundable();
    for (var item : bought.items()) {
      var back = units.getOrDefault(item.variantId(), 0);
      var before = item.quantity() - left.getOrDefault(item.variantId(), 0);
      amount = amount.plus(item.worth(before, back));
    }
    return amount.amount() == 0
        ? Optional.empty()
        : Optional.of(
            new Refund(
                refundId, units, shipping, amount, reason, now, new Refund.State.Requested()));
  }
}
