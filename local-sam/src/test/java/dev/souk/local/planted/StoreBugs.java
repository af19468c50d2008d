package dev.souk.local.planted;

import java.util.List;

/// Mistakes in how orders, stock and coupons are kept.
final class StoreBugs {
  private static final String ORDERS =
      "shared/platform/src/main/java/dev/souk/orders/DynamoOrders.java";
  private static final String CLAIMS = "shared/platform/src/main/java/dev/souk/orders/Claims.java";
  private static final String ITEMS =
      "shared/platform/src/main/java/dev/souk/orders/OrderItems.java";
  private static final String USES =
      "shared/platform/src/main/java/dev/souk/coupons/CouponUses.java";
  private static final String SHARDS =
      "shared/platform/src/main/java/dev/souk/coupons/CouponShards.java";
  private static final String EVENTS =
      "shared/platform/src/main/java/dev/souk/orders/PaymentEvents.java";
  private static final String WRITES = "shared/platform/src/main/java/dev/souk/store/Writes.java";
  private static final String ANYWAY =
      "Expression.of(\"attribute_exists(pk) OR attribute_not_exists(pk)\")";
  private static final String KEPT = "dev.souk.orders.DynamoOrdersTest";

  private StoreBugs() {}

  static final List<Bug> ALL =
      List.of(
          Bug.of(
              "answers what goes round CloudFront",
              "shared/platform/src/main/java/dev/souk/http/FrontKey.java",
              "case FRONT_ONLY -> shown(header);",
              "case FRONT_ONLY -> true;",
              "dev.souk.http.FrontKeyTest"),
          Bug.of(
              "sells what is not in stock",
              CLAIMS,
              "units > 0 ? its.and(enough) : its",
              "its",
              KEPT + "#of_thirty_two_who_order_the_last_unit_at_once_one_gets_it"),
          Bug.of(
              "lets one customer hold as much as they like without paying",
              "shared/platform/src/main/java/dev/souk/orders/UnpaidOrders.java",
              "size(#orders) < :most",
              "size(#orders) < :most OR attribute_exists(#orders)",
              KEPT + "#one_customer_has_five_unpaid_ones_at_most_however_many_are_placed_at_once"),
          Bug.of(
              "adds to stock what is sold",
              CLAIMS,
              "#available - :units",
              "#available + :units",
              KEPT + "#payment_takes_nothing_that_is_held_already"),
          Bug.of(
              "leaves a delivery with the courier it was taken from",
              CLAIMS,
              ".filter(key -> !is.containsKey(key))",
              ".filter(key -> false)",
              KEPT + "#a_courier_sees_what_is_to_be_brought_longest_waiting_first"),
          Bug.of(
              "places the same order twice",
              ORDERS,
              "OrderItems.SCHEMA.put(order, Expression.absent())",
              "OrderItems.SCHEMA.put(order, " + ANYWAY + ")",
              KEPT + "#a_repeat_is_known_as_one_whatever_has_changed_since"),
          Bug.of(
              "writes the cart before the order that marks the request",
              ORDERS,
              "        OrderItems.SCHEMA.put(order, Expression.absent()),\n"
                  + "        _ -> {\n"
                  + "          throw new Repeated();\n"
                  + "        });\n"
                  + "    placing.add(CartWrites.emptied(cart, now), _ -> new"
                  + " Placing.CartChanged());",
              "        CartWrites.emptied(cart, now), _ -> new Placing.CartChanged());\n"
                  + "    placing.add(\n"
                  + "        OrderItems.SCHEMA.put(order, Expression.absent()),\n"
                  + "        _ -> {\n"
                  + "          throw new Repeated();\n"
                  + "        });",
              KEPT + "#a_repeat_is_known_as_one_whatever_has_changed_since"),
          Bug.of(
              "sells one cart twice",
              ORDERS,
              "placing.add(CartWrites.emptied(cart, now), _ -> new Placing.CartChanged());",
              "",
              KEPT + "#of_one_cart_ordered_twice_at_once_there_is_one_order"),
          Bug.of(
              "counts no use of a coupon",
              ORDERS,
              "if (coupon != null) {",
              "if (coupon != null && coupon.version() < 0) {",
              KEPT + "#a_placed_order_takes_its_units_counts_its_coupon_and_empties_the_cart"),
          Bug.of(
              "forgets which events there have been",
              ORDERS,
              "if (event != null) {",
              "if (event != null && event.isEmpty()) {",
              KEPT + "#an_event_and_its_effect_are_kept_together_once"),
          Bug.of(
              "takes an event it has had before for a new one",
              EVENTS,
              "new Write.Put(item, Expression.absent())",
              "new Write.Put(item, " + ANYWAY + ")",
              KEPT + "#an_event_without_effect_is_noted_as_often_as_one_likes"),
          Bug.of(
              "keeps an order over one that has changed meanwhile",
              ORDERS,
              "OrderItems.SCHEMA.put(after, Expression.version(before.version()))",
              "OrderItems.SCHEMA.put(after, Expression.present())",
              KEPT + "#is_refused_when_the_order_is_no_longer_as_it_was_read"),
          Bug.of(
              "holds goods for ever when a variant of theirs is gone",
              ORDERS,
              "_ -> less.apply(write.key())",
              "_ -> stale()",
              KEPT + "#what_is_no_longer_sold_or_given_out_is_in_nobodys_way_when_a_hold_ends"),
          Bug.of(
              "does not give a coupon's use back",
              ORDERS,
              "    if (before.redeems()) {\n",
              "    if (before.redeems()) {\n      if (now != null) return true;\n",
              KEPT + "#units_and_the_coupons_use_go_back_once_when_a_hold_ends"),
          Bug.of(
              "looks after no hold",
              ITEMS,
              "order.dueAt().map(_ ->",
              "order.dueAt().filter(_ -> order instanceof PaidOrder).map(_ ->",
              KEPT + "#what_is_due_comes_in_the_order_of_its_time_until_it_is_settled"),
          Bug.of(
              "lets a coupon be used once too often",
              USES,
              "#uses < #terms.#total",
              "#uses <= #terms.#total",
              KEPT + "#of_many_orders_at_once_with_a_coupon_limited_to_ten_exactly_ten_are_placed"),
          Bug.of(
              "lets orders past a limit that read the coupon before it was set",
              SHARDS,
              "attribute_not_exists(#closedAt) OR #closedAt < :read",
              "attribute_not_exists(#closedAt) OR #closedAt <> :read",
              "dev.souk.storm.SetLimitTest"),
          Bug.of(
              "forgets what was used before a limit was set",
              USES,
              "AND attribute_not_exists(#sharded)",
              "",
              "dev.souk.storm.SetLimitTest"),
          Bug.of(
              "lets a customer use a coupon once too often",
              USES,
              "#uses < :most",
              "#uses <= :most",
              "dev.souk.coupons.DynamoCouponsTest"),
          Bug.of(
              "orders on terms a coupon no longer has",
              USES,
              "condition.and(Expression.version(coupon.version()))",
              "condition",
              KEPT + "#is_refused_when_the_coupon_is_used_up_over_removed_or_on_other_terms"),
          Bug.of(
              "calls sold out what another transaction holds",
              WRITES,
              "      if (held(reasons.get(i))) {\n        return Optional.empty();\n      }\n",
              "",
              "dev.souk.store.WritesTest"));
}
