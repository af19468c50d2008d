package dev.souk.orders;

import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Records;
import dev.souk.store.Table;
import java.time.Instant;
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
  private final Records<Order> orders;

  OrderLists(Table table) {
    this.table = table;
    this.orders = table.of(OrderItems.SCHEMA);
  }

  Page<Order> ofCustomer(String customerId, Slice slice) {
    return orders.page(Ask.list(Keys.ordersOf(customerId)).backwards(), slice);
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
    return OrderItems.SCHEMA.read(item) instanceof PaidOrder order
        ? Stream.of(order)
        : Stream.empty();
  }

  /// The order, as it is now, that an entry at one of these keys is of.
  Optional<PaidOrder> at(List<Key> entries) {
    return table.get(entries).stream()
        .findFirst()
        .flatMap(entry -> table.get(order(entry)))
        .flatMap(item -> paid(item).findFirst());
  }

  /// Of all parts the list is kept in, by one order; where a page ended is a sort key of each.
  Page<Orders.Due> due(FollowUp kind, Instant now, Slice slice) {
    var after = slice.after();
    var from = after == null ? "0" : after + "!";
    var until = Keys.sorting(now, "~");
    var parts =
        IntStream.range(0, Keys.DUE_PARTS)
            .mapToObj(part -> Ask.due(list(kind, part), from, until))
            .map(ask -> table.page(ask, Slice.first(slice.limit())))
            .toList();
    var keys =
        parts.stream()
            .flatMap(part -> part.items().stream())
            .map(entry -> entry.text(Keys.DUE_SK))
            .sorted()
            .toList();
    var here = keys.stream().limit(slice.limit()).toList();
    var more = keys.size() > here.size() || parts.stream().anyMatch(part -> part.next() != null);
    return new Page<>(
        here.stream().map(OrderLists::due).toList(),
        more && !here.isEmpty() ? here.getLast() : null);
  }

  private static Orders.Due due(String key) {
    var sign = key.indexOf('#');
    return new Orders.Due(
        key.substring(sign + 1), Instant.ofEpochMilli(Long.parseLong(key.substring(0, sign))));
  }

  /// By one letter, since it stands in every order. Orders of before there were several are in the
  /// list of checkouts, whatever is to be done about them.
  private static String list(FollowUp kind, int part) {
    return switch (kind) {
      case EXPIRE -> Keys.ordersDue("H", part);
      case CHECK_PAYMENT -> Keys.ordersDue("", part);
      case CHECK_REFUND -> Keys.ordersDue("R", part);
      case RELEASE_EARNINGS -> Keys.ordersDue("E", part);
      case RECHECK -> Keys.ordersDue("A", part);
    };
  }

  /// The list an order is in.
  static String list(FollowUp kind, String orderId) {
    return list(kind, Math.floorMod(orderId.hashCode(), Keys.DUE_PARTS));
  }
}
