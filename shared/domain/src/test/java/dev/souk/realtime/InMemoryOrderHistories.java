package dev.souk.realtime;

import dev.souk.orders.Order;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Orders that tests set.
public final class InMemoryOrderHistories implements OrderHistories {
  private final Map<String, OrderHistory> journeys = new ConcurrentHashMap<>();

  public void put(Order order) {
    journeys.put(order.id(), OrderHistory.of(order));
  }

  @Override
  public Optional<OrderHistory> of(String orderId) {
    return Optional.ofNullable(journeys.get(orderId));
  }
}
