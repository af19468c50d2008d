package dev.souk.orders;

import dev.souk.page.Page;
import dev.souk.page.Slice;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The lists of what is due, each in the order of its time.
final class DueLists {
  private final Map<FollowUp, TreeMap<String, Orders.Due>> lists = new EnumMap<>(FollowUp.class);
  private final Map<String, Runnable> places = new HashMap<>();

  DueLists() {
    for (var kind : FollowUp.values()) {
      lists.put(kind, new TreeMap<>());
    }
  }

  private TreeMap<String, Orders.Due> list(FollowUp kind) {
    return Objects.requireNonNull(lists.get(kind));
  }

  /// Puts an order where it belongs as it is now.
  void put(Order order) {
    leave(order);
    order.dueAt().ifPresent(at -> put(order, order.followUp(), at));
  }

  void postpone(Order order, Instant until) {
    leave(order);
    put(order, FollowUp.RECHECK, until);
  }

  private void leave(Order order) {
    var place = places.remove(order.id());
    if (place != null) {
      place.run();
    }
  }

  private void put(Order order, FollowUp kind, Instant at) {
    var key = OrdersInLists.sorting(at, order.id());
    list(kind).put(key, new Orders.Due(order.id(), at));
    places.put(order.id(), () -> list(kind).remove(key));
  }

  Page<Orders.Due> due(FollowUp kind, Instant now, Slice slice) {
    var after = slice.after();
    var rest = list(kind).subMap(after == null ? "" : after + "!", OrdersInLists.sorting(now, "~"));
    var here = rest.entrySet().stream().limit(slice.limit()).toList();
    var more = here.size() == slice.limit() && !here.getLast().getKey().equals(rest.lastKey());
    return new Page<>(
        here.stream().map(Map.Entry::getValue).toList(), more ? here.getLast().getKey() : null);
  }
}
