package dev.souk.orders;

import dev.souk.checkout.Bill;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What refunds of a seller order come to, after those that count as given back.
record RefundAmounts(SellerOrder part) {

  /// Everything that can still be given back, as one refund; empty when there is nothing.
  Optional<Refund> everything(String refundId, String reason, Instant now) {
    var units = new HashMap<>(part.refundable());
    units.values().removeIf(each -> each == 0);
    return of(refundId, units, part.refundableShipping(), reason, now);
  }

  /// @param units of each variant, no more than [SellerOrder#refundable()]
  Optional<Refund> of(
      String refundId, Map<String, Integer> units, Money shipping, String reason, Instant now) {
    var goods = new HashMap<String, Money>();
    for (var item : part.bought().items()) {
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
            Refund.Withdrawal.NONE,
            reason,
            now,
            new Refund.State.Requested());
    return refund.amount().amount() == 0 ? Optional.empty() : Optional.of(refund);
  }

  /// What so many more units of a line are worth, after those whose money counts as given back: of
  /// the whole line exactly its total, whichever refunds failed on the way there.
  private Money worth(Bill.Item item, int units) {
    var gone =
        part.refunds().stream()
            .filter(each -> each.counts() && each.goods().containsKey(item.variantId()))
            .toList();
    var before = gone.stream().mapToInt(it -> Units.of(item.variantId(), it.units())).sum();
    var given =
        gone.stream()
            .flatMap(each -> Stream.ofNullable(each.goods().get(item.variantId())))
            .reduce(new Money(0, item.total().currency()), Money::plus);
    var left = item.worth(0, before + units).minus(given);
    return left.amount() < 0 ? new Money(0, left.currency()) : left;
  }
}
