package dev.souk.orders;

import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import java.util.Optional;
import java.util.Set;

/// Which orders of a customer are not paid, as a set of their ids in one small item: its condition
/// is the limit, so that it holds exactly under any race.
final class UnpaidOrders {
  private UnpaidOrders() {}

  /// Refused when there are as many as may be.
  static ConditionalWrite added(Order.AwaitingPayment order) {
    return new ConditionalWrite.Update(
        OrderKeys.unpaidOrders(order.customerId()),
        DynamoExpression.of("SET #schema = :one, #version = if_not_exists(#version, :zero) + :one")
            .then("ADD #orders :order")
            .with(":zero", 0)
            .with(":one", 1)
            .with(":order", Set.of(order.id())),
        DynamoExpression.of("attribute_not_exists(#orders) OR size(#orders) < :most")
            .with(":most", Orders.MAX_UNPAID));
  }

  /// The write that an order leaves them by, when it does between two states. Refused when it is
  /// not among them, as are those placed before there was such a list.
  static Optional<ConditionalWrite> left(Order before, Order after) {
    return before.unpaid() && !after.unpaid() ? Optional.of(left(before)) : Optional.empty();
  }

  private static ConditionalWrite left(Order order) {
    return new ConditionalWrite.Update(
        OrderKeys.unpaidOrders(order.customerId()),
        DynamoExpression.of("SET #version = #version + :one")
            .then("DELETE #orders :order")
            .with(":one", 1)
            .with(":order", Set.of(order.id())),
        DynamoExpression.of("contains(#orders, :id)").with(":id", order.id()));
  }
}
