package dev.souk.orders;

import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.util.Optional;
import java.util.Set;

/// Which orders of a customer are not paid, as a set of their ids in one small item: its condition
/// is the limit, so that it holds exactly under any race.
final class UnpaidOrders {
  private UnpaidOrders() {}

  /// Refused when there are as many as may be.
  static Write added(Order.AwaitingPayment order) {
    return new Write.Update(
        Keys.unpaidOrders(order.customerId()),
        Expression.of("SET #schema = :one, #version = if_not_exists(#version, :zero) + :one")
            .then("ADD #orders :order")
            .with(":zero", 0)
            .with(":one", 1)
            .with(":order", Set.of(order.id())),
        Expression.of("attribute_not_exists(#orders) OR size(#orders) < :most")
            .with(":most", Orders.MAX_UNPAID));
  }

  /// The write that an order leaves them by, when it does between two states. Refused when it is
  /// not among them, as are those placed before there was such a list.
  static Optional<Write> left(Order before, Order after) {
    return before.unpaid() && !after.unpaid() ? Optional.of(left(before)) : Optional.empty();
  }

  private static Write left(Order order) {
    return new Write.Update(
        Keys.unpaidOrders(order.customerId()),
        Expression.of("SET #version = #version + :one")
            .then("DELETE #orders :order")
            .with(":one", 1)
            .with(":order", Set.of(order.id())),
        Expression.of("contains(#orders, :id)").with(":id", order.id()));
  }
}
