package dev.souk.orders;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The lists of what is due, each in the order of its time.
final class DueOrderLists {
  private final Map<DueOrderAction, TreeMap<String, Orders.DueOrder>> lists =
      new EnumMap<>(DueOrderAction.class);
  private final Map<String, Runnable> places = new HashMap<>();

  DueOrderLists() {
    for (var kind : DueOrderAction.values()) {
      lists.put(kind, new TreeMap<>());
    }
  }

  private TreeMap<String, Orders.DueOrder> list(DueOrderAction kind) {
    return Objects.requireNonNull(lists.get(kind));
  }

  /// Puts an order where it belongs as it is now.
  void put(Order order) {
    leave(order);
    order.dueAt().ifPresent(at -> put(order, order.dueAction(), at));
  }

  void postpone(Order order, Instant until) {
    leave(order);
    put(order, DueOrderAction.RECHECK, until);
  }

  private void leave(Order order) {
    var place = places.remove(order.id());
    if (place != null) {
      place.run();
    }
  }

  private void put(Order order, DueOrderAction kind, Instant at) {
    var key = OrderListPlaces.sorting(at, order.id());
    list(kind).put(key, new Orders.DueOrder(order.id(), at));
    places.put(order.id(), () -> list(kind).remove(key));
  }

  Page<Orders.DueOrder> due(DueOrderAction kind, Instant now, PageRequest pageRequest) {
    var after = pageRequest.after();
    var rest =
        list(kind).subMap(after == null ? "" : after + "!", OrderListPlaces.sorting(now, "~"));
    var here = rest.entrySet().stream().limit(pageRequest.limit()).toList();
    var more =
        here.size() == pageRequest.limit() && !here.getLast().getKey().equals(rest.lastKey());
    return new Page<>(
        here.stream().map(Map.Entry::getValue).toList(), more ? here.getLast().getKey() : null);
  }
}
