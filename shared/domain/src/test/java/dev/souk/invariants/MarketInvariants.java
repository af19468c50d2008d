package dev.souk.invariants;

import dev.souk.catalog.Offer;
import dev.souk.coupons.CouponRedemption;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What holds of every market at any moment at which nothing is being written: no unit and no cent
/// is anywhere twice, or nowhere.
public final class MarketInvariants {
  private MarketInvariants() {}

  /// What does not hold, each in a sentence; empty when all is well.
  public static List<String> violations(MarketSnapshot marketSnapshot) {
    var wrong = new ArrayList<String>();
    units(marketSnapshot, wrong);
    uses(marketSnapshot, wrong);
    marketSnapshot.orders().forEach(order -> wrong.addAll(OrderAccounting.violations(order)));
    wrong.addAll(LedgerChecks.violations(marketSnapshot));
    unique("order", marketSnapshot.orders().stream().map(Order::id), wrong);
    unique("payment", paid(marketSnapshot).map(each -> each.payment().session()), wrong);
    unique("refund", paid(marketSnapshot).flatMap(PaidOrder::refunds).map(Refund::id), wrong);
    return List.copyOf(wrong);
  }

  private static Stream<PaidOrder> paid(MarketSnapshot marketSnapshot) {
    return marketSnapshot.orders().stream()
        .flatMap(each -> each instanceof PaidOrder paid ? Stream.of(paid) : Stream.empty());
  }

  /// What a variant's movements add up to is available, held or sold.
  private static void units(MarketSnapshot marketSnapshot, List<String> wrong) {
    var taken = new HashMap<Offer.Ref, Long>();
    marketSnapshot
        .orders()
        .forEach(order -> order.units().forEach((v, n) -> taken.merge(v, (long) n, Long::sum)));
    for (var stock : marketSnapshot.stocks()) {
      var moved = marketSnapshot.moved().getOrDefault(stock.variantId(), 0L);
      var inOrders = taken.getOrDefault(new Offer.Ref(stock.productId(), stock.variantId()), 0L);
      if (moved != stock.available() + inOrders) {
        wrong.add(
            "of %s there were %d, and are %d available and %d in orders"
                .formatted(stock.variantId(), moved, stock.available(), inOrders));
      }
    }
  }

  /// A coupon has been used by just the orders that have a use of it.
  private static void uses(MarketSnapshot marketSnapshot, List<String> wrong) {
    var overall = new HashMap<String, Integer>();
    var byCustomer = new HashMap<MarketSnapshot.Customer, Integer>();
    for (var order : marketSnapshot.orders()) {
      var use = order.placement().coupon();
      if (use != null && order.redeems()) {
        overall.merge(use.ref().id(), 1, Integer::sum);
        if (use.counted() == CouponRedemption.Counted.OVERALL_AND_BY_CUSTOMER) {
          var customer = new MarketSnapshot.Customer(use.ref().id(), order.customerId());
          byCustomer.merge(customer, 1, Integer::sum);
        }
      }
    }
    for (var each : marketSnapshot.uses()) {
      var limit = each.limit();
      different("uses of " + each.coupon(), each.uses(), overall, each.coupon().id(), wrong);
      if (limit != null && each.uses() > limit) {
        wrong.add("%s has %d uses of %d".formatted(each.coupon(), each.uses(), limit));
      }
    }
    marketSnapshot
        .usesByCustomer()
        .forEach((who, uses) -> different("uses of " + who, uses, byCustomer, who, wrong));
  }

  private static <K> void different(
      String what, int kept, Map<K, Integer> counted, K key, List<String> wrong) {
    var orders = counted.getOrDefault(key, 0);
    if (kept != orders) {
      wrong.add("%s are said to be %d, and %d orders have one".formatted(what, kept, orders));
    }
  }

  private static void unique(String what, Stream<String> names, List<String> wrong) {
    var seen = new HashSet<String>();
    names
        .filter(each -> !seen.add(each))
        .forEach(it -> wrong.add("two of %s %s".formatted(what, it)));
  }
}
