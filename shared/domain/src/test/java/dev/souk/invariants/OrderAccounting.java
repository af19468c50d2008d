package dev.souk.invariants;

import dev.souk.checkout.PriceBreakdown;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.SellerOrder;
import java.util.ArrayList;
import java.util.List;

/// One order's money, added up once more from its lines.
final class OrderAccounting {
  private final Order order;
  private final List<String> wrong = new ArrayList<>();

  private OrderAccounting(Order order) {
    this.order = order;
  }

  /// What does not come out even.
  static List<String> violations(Order order) {
    var orderAccounting = new OrderAccounting(order);
    orderAccounting.steps();
    var lines =
        order.placement().priceBreakdown().sellers().stream()
            .mapToLong(OrderAccounting::lines)
            .sum();
    orderAccounting.same(
        "the total and its lines", order.placement().priceBreakdown().total().amount(), lines);
    if (order instanceof PaidOrder paid) {
      orderAccounting.same(
          "what was captured and its lines", paid.payment().amount().amount(), lines);
      paid.sellerOrders().forEach(orderAccounting::part);
      var parts = paid.sellerOrders().stream().mapToLong(OrderAccounting::accounted).sum();
      orderAccounting.same(
          "what was captured and where it is", paid.payment().amount().amount(), parts);
    }
    return orderAccounting.wrong;
  }

  private void same(String what, long one, long other) {
    if (one != other) {
      wrong.add("%s: %s are %d and %d".formatted(order.id(), what, one, other));
    }
  }

  private void never(String what, boolean so) {
    if (so) {
      wrong.add(order.id() + ": " + what);
    }
  }

  private static long lines(PriceBreakdown.SellerPart part) {
    return part.shipping().price().amount()
        + part.items().stream().mapToLong(it -> it.total().amount()).sum();
  }

  private void part(SellerOrder part) {
    var total = lines(part.breakdown());
    same("the total and the lines of " + part.id(), part.breakdown().total().amount(), total);
    never("more goes back than was captured of " + part.id(), returned(part) > total);
    never("shipping goes back twice of " + part.id(), part.refundableShipping().amount() < 0);
    never("too little is left for the seller of " + part.id(), forSeller(part) < 0);
    never(
        "the market keeps too much of " + part.id(),
        part.commission().amount() + part.commissionVat().amount() > commission(part));
    for (var item : part.breakdown().items()) {
      line(part, item);
    }
  }

  private void line(SellerOrder part, PriceBreakdown.LineItem item) {
    var left = left(part, item);
    var given =
        part.refunds().stream()
            .filter(Refund::isEffective)
            .flatMap(it -> it.goods().entrySet().stream())
            .filter(it -> it.getKey().equals(item.variantId()))
            .mapToLong(it -> it.getValue().amount())
            .sum();
    never("more units go back than were bought of " + item.variantId(), left < 0);
    never("a line gives more back than it cost", given > item.total().amount());
    never(
        "all units are back, not all of their money",
        left == 0 && given < item.total().amount() && allocated(part));
    var unsent = part.unshipped().getOrDefault(item.variantId(), 0);
    never("more units are sent than were bought of " + item.variantId(), unsent < 0);
  }

  /// Whether all that went back of it did so for units and shipping.
  private static boolean allocated(SellerOrder part) {
    return part.refunds().stream().allMatch(it -> it.origin().unallocated().amount() == 0);
  }

  private static long returned(SellerOrder part) {
    return part.refunds().stream()
        .filter(Refund::isEffective)
        .mapToLong(each -> each.amount().amount())
        .sum();
  }

  private static int left(SellerOrder part, PriceBreakdown.LineItem item) {
    return part.refundable().getOrDefault(item.variantId(), 0);
  }

  /// With its VAT, the market keeps nothing of units whose money goes back, and of the rest no more
  /// than in the measure in which its money stays.
  private static long commission(SellerOrder part) {
    var kept =
        part.breakdown().items().stream()
            .mapToLong(it ->
                it.commission().amount().amount() * left(part, it) / it.quantity()
                    + it.commission().vat().amount() * left(part, it) / it.quantity())
            .sum();
    var unallocated = part.unallocated().amount();
    var stays = lines(part.breakdown()) - returned(part);
    return unallocated == 0
        ? kept
        : Math.min(
            Math.max(stays, 0), Math.ceilDiv(kept * Math.max(stays, 0), stays + unallocated));
  }

  private static long forSeller(SellerOrder part) {
    return lines(part.breakdown()) - returned(part) - commission(part);
  }

  private static long accounted(SellerOrder part) {
    return forSeller(part) + commission(part) + returned(part);
  }

  /// Steps are counted from 1, each begins where the one before ended, the last is the present.
  private void steps() {
    var steps = order.changeLog().changes();
    for (var i = 0; i < steps.size(); i++) {
      same("the count and the place of a step", steps.get(i).sequence(), i + 1L);
      never("a step goes nowhere", steps.get(i).from() == steps.get(i).to());
    }
    var last = steps.reversed().stream().filter(each -> each.sellerOrderId() == null).findFirst();
    never("its last step is not where it is", last.orElseThrow().to() != order.status());
  }
}
