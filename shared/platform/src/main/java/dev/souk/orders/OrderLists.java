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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    return found(table.page(Ask.list(list).backwards(), slice), (_, order) -> Stream.of(order));
  }

  /// An entry that has just been taken from the courier is left out.
  Page<Orders.Errand> errands(String courierId, Slice slice) {
    return found(
        table.page(Ask.list(Keys.deliveries(courierId)), slice),
        (entry, order) ->
            order.part(entry.key().sk()).stream()
                .filter(part -> courierId.equals(part.courierId()))
                .map(part -> new Orders.Errand(order, part)));
  }

  /// What each entry and its order come to, in the entries' order.
  private <T> Page<T> found(Page<Item> entries, BiFunction<Item, PaidOrder, Stream<T>> terms) {
    var keys = entries.items().stream().map(OrderLists::order).distinct().toList();
    Map<Key, Item> found =
        table.glance(keys).stream().collect(Collectors.toMap(Item::key, Function.identity()));
    var items =
        entries.items().stream()
            .flatMap(entry ->
                Optional.ofNullable(found.get(order(entry))).stream()
                    .flatMap(OrderLists::paid)
                    .flatMap(order -> terms.apply(entry, order)))
            .toList();
    return new Page<>(items, entries.next());
  }

  private static Key order(Item entry) {
    return Keys.order(entry.text("order"));
  }

  private static Stream<PaidOrder> paid(Item item) {
    return OrderItems.order(item) instanceof PaidOrder order ? Stream.of(order) : Stream.empty();
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
