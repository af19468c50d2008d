package dev.souk.realtime;

import dev.souk.orders.Order;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Orders that tests set.
public final class InMemoryJourneys implements Journeys {
  private final Map<String, Journey> journeys = new ConcurrentHashMap<>();

  public void put(Order order) {
    journeys.put(order.id(), Journey.of(order));
  }

  @Override
  public Optional<Journey> of(String orderId) {
    return Optional.ofNullable(journeys.get(orderId));
  }
}
