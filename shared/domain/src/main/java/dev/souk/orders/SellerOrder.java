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
import java.util.stream.Stream;
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
    var all = back.equals(bought.total());
    if (fulfilment instanceof Fulfilment.Cancelled || (all && back.amount() > 0)) {
      return underway || !all ? Status.REFUND_PENDING : Status.REFUNDED;
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
    var next = in(refunds, refund, each -> each.id().equals(refund.id()));
    return new SellerOrder(id, bought, fulfilment, courierId, parcels, next, returns);
  }

  SellerOrder with(Return one) {
    var next = in(returns, one, each -> each.id().equals(one.id()));
    return new SellerOrder(id, bought, fulfilment, courierId, parcels, refunds, next);
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

  /// Everything that can still be given back, as one refund; empty when there is nothing.
  Optional<Refund> everything(String refundId, String reason, Instant now) {
    var units = new HashMap<>(refundable());
    units.values().removeIf(each -> each == 0);
    return giving(refundId, units, refundableShipping(), reason, now);
  }

  /// @param units of each variant, no more than [#refundable()]
  Optional<Refund> giving(
      String refundId, Map<String, Integer> units, Money shipping, String reason, Instant now) {
    var goods = new HashMap<String, Money>();
    for (var item : bought.items()) {
      var back = units.get(item.variantId());
      if (back != null) {
        goods.put(item.variantId(), worth(item, back));
      }
    }
    var refund =
        new Refund(refundId, units, goods, shipping, reason, now, new Refund.State.Requested());
    return refund.amount().amount() == 0 ? Optional.empty() : Optional.of(refund);
  }

  /// What so many more units of a line are worth, after those whose money counts as given back: of
  /// the whole line exactly its total, whichever refunds failed on the way there.
  private Money worth(Bill.Item item, int units) {
    var gone =
        refunds.stream()
            .filter(each -> each.counts() && each.goods().containsKey(item.variantId()))
            .toList();
    var before = gone.stream().mapToInt(it -> it.units().getOrDefault(item.variantId(), 0)).sum();
    var given =
        gone.stream()
            .flatMap(each -> Stream.ofNullable(each.goods().get(item.variantId())))
            .reduce(new Money(0, item.total().currency()), Money::plus);
    var left = item.worth(0, before + units).minus(given);
    return left.amount() < 0 ? new Money(0, left.currency()) : left;
  }
}
