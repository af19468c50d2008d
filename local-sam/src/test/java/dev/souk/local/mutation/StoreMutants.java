package dev.souk.local.mutation;

import java.util.List;

/// Mistakes in how orders, stock and coupons are kept.
final class StoreMutants {
  private static final String ORDERS =
      "shared/platform/src/main/java/dev/souk/orders/DynamoOrders.java";
  private static final String CLAIMS =
      "shared/platform/src/main/java/dev/souk/orders/OrderClaims.java";
  private static final String ITEMS =
      "shared/platform/src/main/java/dev/souk/orders/OrderMapper.java";
  private static final String USES =
      "shared/platform/src/main/java/dev/souk/coupons/CouponUsageWrites.java";
  private static final String SHARDS =
      "shared/platform/src/main/java/dev/souk/coupons/CouponUseShards.java";
  private static final String EVENTS =
      "shared/platform/src/main/java/dev/souk/orders/ProcessedPaymentEvents.java";
  private static final String WRITES =
      "shared/platform/src/main/java/dev/souk/store/ConditionalWrites.java";
  private static final String ANYWAY =
      "DynamoExpression.of(\"attribute_exists(pk) OR attribute_not_exists(pk)\")";
  private static final String KEPT = "dev.souk.orders.DynamoOrdersTest";

  private StoreMutants() {}

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
              "answers requests that bypass CloudFront",
              "shared/platform/src/main/java/dev/souk/http/CloudFrontKey.java",
              "case CLOUDFRONT_ONLY -> matches(header);",
              "case CLOUDFRONT_ONLY -> true;",
              "dev.souk.http.CloudFrontKeyTest"),
          Mutant.of(
              "sells what is not in stock",
              CLAIMS,
              "units > 0 ? its.and(enough) : its",
              "its",
              KEPT + "#of_thirty_two_who_order_the_last_unit_at_once_one_gets_it"),
          Mutant.of(
              "lets one customer hold as much as they like without paying",
              "shared/platform/src/main/java/dev/souk/orders/UnpaidOrders.java",
              "size(#orders) < :most",
              "size(#orders) < :most OR attribute_exists(#orders)",
              KEPT + "#one_customer_has_five_unpaid_ones_at_most_however_many_are_placed_at_once"),
          Mutant.of(
              "adds to stock what is sold",
              CLAIMS,
              "#available - :units",
              "#available + :units",
              KEPT + "#payment_takes_nothing_that_is_held_already"),
          Mutant.of(
              "leaves a delivery with its former courier",
              CLAIMS,
              ".filter(key -> !is.containsKey(key))",
              ".filter(key -> false)",
              KEPT + "#a_courier_sees_what_is_to_be_brought_longest_waiting_first"),
          Mutant.of(
              "places the same order twice",
              ORDERS,
              "OrderMapper.SCHEMA.put(order, DynamoExpression.absent())",
              "OrderMapper.SCHEMA.put(order, " + ANYWAY + ")",
              KEPT + "#a_repeat_is_known_as_one_whatever_has_changed_since"),
          Mutant.of(
              "writes the cart before the order with the idempotency record",
              ORDERS,
              "        OrderMapper.SCHEMA.put(order, DynamoExpression.absent()),\n"
                  + "        _ -> {\n"
                  + "          throw new DuplicateRequestException();\n"
                  + "        });\n"
                  + "    placing.add(CartWrites.emptied(cart, now), _ -> new PlaceResult.CartChanged());",
              "        CartWrites.emptied(cart, now), _ -> new PlaceResult.CartChanged());\n"
                  + "    placing.add(\n"
                  + "        OrderMapper.SCHEMA.put(order, DynamoExpression.absent()),\n"
                  + "        _ -> {\n"
                  + "          throw new DuplicateRequestException();\n"
                  + "        });",
              KEPT + "#a_repeat_is_known_as_one_whatever_has_changed_since"),
          Mutant.of(
              "places two orders from one cart",
              ORDERS,
              "placing.add(CartWrites.emptied(cart, now), _ -> new PlaceResult.CartChanged());",
              "",
              KEPT + "#of_one_cart_ordered_twice_at_once_there_is_one_order"),
          Mutant.of(
              "counts no use of a coupon",
              ORDERS,
              "if (coupon != null) {",
              "if (coupon != null && coupon.version() < 0) {",
              KEPT + "#a_placed_order_takes_its_units_counts_its_coupon_and_empties_the_cart"),
          Mutant.of(
              "does not record processed events",
              ORDERS,
              "if (event != null) {",
              "if (event != null && event.isEmpty()) {",
              KEPT + "#an_event_and_its_effect_are_kept_together_once"),
          Mutant.of(
              "processes a duplicate event again",
              EVENTS,
              "new ConditionalWrite.Put(item, DynamoExpression.absent())",
              "new ConditionalWrite.Put(item, " + ANYWAY + ")",
              KEPT + "#an_event_without_effect_is_noted_as_often_as_one_likes"),
          Mutant.of(
              "overwrites an order changed by somebody else",
              ORDERS,
              "OrderMapper.SCHEMA.put(after, DynamoExpression.version(before.version()))",
              "OrderMapper.SCHEMA.put(after, DynamoExpression.present())",
              KEPT + "#is_refused_when_the_order_is_no_longer_as_it_was_read"),
          Mutant.of(
              "never releases a reservation whose variant was deleted",
              ORDERS,
              "_ -> less.apply(write.key())",
              "_ -> stale()",
              KEPT + "#what_is_no_longer_sold_or_given_out_is_in_nobodys_way_when_a_hold_ends"),
          Mutant.of(
              "does not give a coupon's use back",
              ORDERS,
              "    if (before.redeems()) {\n",
              "    if (before.redeems()) {\n      if (now != null) return true;\n",
              KEPT + "#units_and_the_coupons_use_go_back_once_when_a_hold_ends"),
          Mutant.of(
              "never releases an expired reservation",
              ITEMS,
              "order.dueAt().map(_ ->",
              "order.dueAt().filter(_ -> order instanceof PaidOrder).map(_ ->",
              KEPT + "#what_is_due_comes_in_the_order_of_its_time_until_it_is_settled"),
          Mutant.of(
              "lets a coupon be used once too often",
              USES,
              "#uses < #terms.#total",
              "#uses <= #terms.#total",
              KEPT + "#of_many_orders_at_once_with_a_coupon_limited_to_ten_exactly_ten_are_placed"),
          Mutant.of(
              "lets orders past a limit that read the coupon before it was set",
              SHARDS,
              "attribute_not_exists(#closedAt) OR #closedAt < :read",
              "attribute_not_exists(#closedAt) OR #closedAt <> :read",
              "dev.souk.resilience.CouponLimitCrashTest"),
          Mutant.of(
              "forgets what was used before a limit was set",
              USES,
              "AND attribute_not_exists(#sharded)",
              "",
              "dev.souk.resilience.CouponLimitCrashTest"),
          Mutant.of(
              "lets a customer use a coupon once too often",
              USES,
              "#uses < :most",
              "#uses <= :most",
              "dev.souk.coupons.DynamoCouponsTest"),
          Mutant.of(
              "orders on terms a coupon no longer has",
              USES,
              "condition.and(DynamoExpression.version(coupon.version()))",
              "condition",
              KEPT + "#is_refused_when_the_coupon_is_used_up_over_removed_or_on_other_terms"),
          Mutant.of(
              "calls sold out what another transaction holds",
              WRITES,
              "      if (held(reasons.get(i))) {\n        return Optional.empty();\n      }\n",
              "",
              "dev.souk.store.ConditionalWritesTest"));
}
