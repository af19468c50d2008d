package dev.souk.orders;

import dev.souk.checkout.PriceBreakdown;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What refunds of a seller order come to, after those that count as given back.
record RefundAmounts(SellerOrder part) {

  /// Everything that can still be given back, as one refund; empty when there is nothing.
  Optional<Refund> everything(String refundId, String reason, Instant now) {
    var units = new HashMap<>(part.refundable());
    units.values().removeIf(each -> each == 0);
    return of(refundId, units, part.refundableShipping(), reason, now);
  }

  /// A refund of no unit and no shipping yet.
  Refund nothing(String refundId, String reason, Instant now) {
    return new Refund(
        refundId,
        Map.of(),
        Map.of(),
        new Money(0, part.breakdown().total().currency()),
        Refund.UnshippedUnits.NONE,
        reason,
        now,
        new Refund.State.Requested());
  }

  /// @param units of each variant, no more than [SellerOrder#refundable()]
  Optional<Refund> of(
      String refundId, Map<String, Integer> units, Money shipping, String reason, Instant now) {
    var goods = new HashMap<String, Money>();
    for (var item : part.breakdown().items()) {
      var back = units.get(item.variantId());
      if (back != null) {
        goods.put(item.variantId(), worth(item, back));
      }
    }
    var refund =
        new Refund(
            refundId,
            units,
            goods,
            shipping,
            Refund.UnshippedUnits.NONE,
            reason,
            now,
            new Refund.State.Requested());
    return Optional.of(within(all(refund), part.left())).filter(each -> each.amount().amount() > 0);
  }

  /// A refund that takes the last of the money after some has gone back for no unit in particular
  /// is for all of the units: what nobody pays for is not owed.
  private Refund all(Refund refund) {
    var more = part.unallocated().amount() > 0 && refund.amount().amount() >= part.left().amount();
    if (!more) {
      return refund;
    }
    var units = new HashMap<>(part.refundable());
    units.values().removeIf(each -> each == 0);
    var goods = new HashMap<String, Money>();
    units.keySet().forEach(each -> goods.put(each, new Money(0, part.left().currency())));
    goods.putAll(refund.goods());
    return new Refund(
        refund.id(),
        units,
        goods,
        refund.shipping(),
        refund.cancelledUnits(),
        refund.reason(),
        refund.at(),
        refund.state(),
        refund.origin());
  }

  /// The same for no more than is left: some of what its units are worth may have gone back for no
  /// unit in particular, or by the customer's bank.
  private Refund within(Refund refund, Money left) {
    var beyond = refund.amount().amount() - left.amount();
    if (beyond <= 0) {
      return refund;
    }
    var goods = new TreeMap<>(refund.goods());
    for (var each : goods.entrySet()) {
      var less = Math.min(beyond, each.getValue().amount());
      each.setValue(each.getValue().minus(new Money(less, left.currency())));
      beyond -= less;
    }
    var shipping = refund.shipping().minus(new Money(beyond, left.currency()));
    return new Refund(
        refund.id(),
        refund.units(),
        goods,
        shipping,
        refund.cancelledUnits(),
        refund.reason(),
        refund.at(),
        refund.state(),
        refund.origin());
  }

  /// What so many more units of a line are worth, after those whose money counts as given back: of
  /// the whole line exactly its total, whichever refunds failed on the way there.
  private Money worth(PriceBreakdown.LineItem item, int units) {
    var gone =
        part.refunds().stream()
            .filter(each -> each.isEffective() && each.goods().containsKey(item.variantId()))
            .toList();
    var before =
        gone.stream().mapToInt(it -> UnitsByVariant.of(item.variantId(), it.units())).sum();
    var given =
        gone.stream()
            .flatMap(each -> Stream.ofNullable(each.goods().get(item.variantId())))
            .reduce(new Money(0, item.total().currency()), Money::plus);
    var left = item.worth(0, before + units).minus(given);
    return left.amount() < 0 ? new Money(0, left.currency()) : left;
  }
}
