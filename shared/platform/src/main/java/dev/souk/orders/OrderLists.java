package dev.souk.orders;

import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The lists orders stand in. A customer's holds the orders themselves; a seller's and a courier's
/// hold entries, and the orders of a page are read in a second request.
final class OrderLists {
  private final Table table;

  OrderLists(Table table) {
    this.table = table;
  }

  Page<Order> ofCustomer(String customerId, Slice slice) {
    return table
        .page(Ask.list(Keys.ordersOf(customerId)).backwards(), slice)
        .map(OrderItems::order);
  }

  Page<PaidOrder> newestFirst(String list, Slice slice) {
    return orders(table.page(Ask.list(list).backwards(), slice));
  }

  Page<PaidOrder> oldestFirst(String list, Slice slice) {
    return orders(table.page(Ask.list(list), slice));
  }

  /// One for each entry, in the entries' order.
  private Page<PaidOrder> orders(Page<Item> entries) {
    var keys = entries.items().stream().map(OrderLists::order).distinct().toList();
    Map<Key, Item> found =
        table.glance(keys).stream().collect(Collectors.toMap(Item::key, Function.identity()));
    var orders =
        entries.items().stream()
            .flatMap(entry -> Optional.ofNullable(found.get(order(entry))).stream())
            .flatMap(OrderLists::paid)
            .toList();
    return new Page<>(orders, entries.next());
  }

  private static Key order(Item entry) {
    return Keys.order(entry.text("order"));
  }

  private static java.util.stream.Stream<PaidOrder> paid(Item item) {
    return OrderItems.order(item) instanceof PaidOrder order
        ? java.util.stream.Stream.of(order)
        : java.util.stream.Stream.empty();
  }

  /// The order, as it is now, that an entry at one of these keys is of.
  Optional<PaidOrder> at(List<Key> entries) {
    return table.get(entries).stream()
        .findFirst()
        .flatMap(entry -> table.get(order(entry)))
        .flatMap(item -> paid(item).findFirst());
  }

  List<String> due(Instant now, int limit) {
    var until = OrderItems.sorting(now, "~");
    var due = new ArrayList<Item>();
    IntStream.range(0, Keys.DUE_PARTS)
        .forEach(part ->
            due.addAll(table.page(Ask.due(Keys.ordersDue(part)), Slice.first(Slice.MAX)).items()));
    return due.stream()
        .filter(entry -> entry.text(Keys.DUE_SK).compareTo(until) <= 0)
        .sorted(Comparator.comparing(entry -> entry.text(Keys.DUE_SK)))
        .limit(limit)
        .map(entry -> entry.text(Keys.DUE_SK).substring(14))
        .toList();
  }
}
