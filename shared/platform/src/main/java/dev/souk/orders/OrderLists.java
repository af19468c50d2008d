package dev.souk.orders;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.RecordTable;
import dev.souk.store.TableItem;
import dev.souk.store.TableQuery;
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
  private final DynamoTable table;
  private final RecordTable<Order> orders;

  OrderLists(DynamoTable table) {
    this.table = table;
    this.orders = table.of(OrderMapper.SCHEMA);
  }

  Page<Order> ofCustomer(String customerId, PageRequest pageRequest) {
    return orders.page(
        TableQuery.list(OrderKeys.customerOrders(customerId)).backwards(), pageRequest);
  }

  Page<PaidOrder> newestFirst(String list, PageRequest pageRequest) {
    return found(
        table.page(TableQuery.list(list).backwards(), pageRequest), (_, order) -> Stream.of(order));
  }

  /// An entry that has just been taken from the courier is left out.
  Page<Orders.CourierDelivery> courierDeliveries(String courierId, PageRequest pageRequest) {
    return found(
        table.page(TableQuery.list(OrderKeys.deliveries(courierId)), pageRequest),
        (entry, order) ->
            order.sellerOrder(entry.key().sk()).stream()
                .filter(part -> courierId.equals(part.courierId()))
                .map(part -> new Orders.CourierDelivery(order, part)));
  }

  /// What each entry and its order come to, in the entries' order.
  private <T> Page<T> found(
      Page<TableItem> entries, BiFunction<TableItem, PaidOrder, Stream<T>> terms) {
    var keys = entries.items().stream().map(OrderLists::order).distinct().toList();
    Map<ItemKey, TableItem> found =
        table.eventuallyConsistent(keys).stream()
            .collect(Collectors.toMap(TableItem::key, Function.identity()));
    var items =
        entries.items().stream()
            .flatMap(entry ->
                Optional.ofNullable(found.get(order(entry))).stream()
                    .flatMap(OrderLists::paid)
                    .flatMap(order -> terms.apply(entry, order)))
            .toList();
    return new Page<>(items, entries.next());
  }

  private static ItemKey order(TableItem entry) {
    return OrderKeys.order(entry.text("order"));
  }

  private static Stream<PaidOrder> paid(TableItem item) {
    return OrderMapper.SCHEMA.read(item) instanceof PaidOrder order
        ? Stream.of(order)
        : Stream.empty();
  }

  /// The order, as it is now, that an entry at one of these keys is of.
  Optional<PaidOrder> at(List<ItemKey> entries) {
    return table.get(entries).stream()
        .findFirst()
        .flatMap(entry -> table.get(order(entry)))
        .flatMap(item -> paid(item).findFirst());
  }

  /// Of all parts the list is kept in, by one order; where a page ended is a sort key of each.
  Page<Orders.DueOrder> due(DueOrderAction kind, Instant now, PageRequest pageRequest) {
    var after = pageRequest.after();
    var from = after == null ? "0" : after + "!";
    var until = ItemKeys.sorting(now, "~");
    var parts =
        IntStream.range(0, OrderKeys.DUE_SHARDS)
            .mapToObj(part -> TableQuery.due(list(kind, part), from, until))
            .map(query -> table.page(query, PageRequest.first(pageRequest.limit())))
            .toList();
    var keys =
        parts.stream()
            .flatMap(part -> part.items().stream())
            .map(entry -> entry.text(ItemKeys.DUE_SK))
            .sorted()
            .toList();
    var here = keys.stream().limit(pageRequest.limit()).toList();
    var more = keys.size() > here.size() || parts.stream().anyMatch(part -> part.next() != null);
    return new Page<>(
        here.stream().map(OrderLists::due).toList(),
        more && !here.isEmpty() ? here.getLast() : null);
  }

  private static Orders.DueOrder due(String key) {
    var sign = key.indexOf('#');
    return new Orders.DueOrder(
        key.substring(sign + 1), Instant.ofEpochMilli(Long.parseLong(key.substring(0, sign))));
  }

  /// By one e-mail, since it stands in every order. Orders of before there were several are in the
  /// list of checkouts, whatever is to be done about them.
  private static String list(DueOrderAction kind, int part) {
    return switch (kind) {
      case EXPIRE -> OrderKeys.ordersDue("H", part);
      case CHECK_PAYMENT -> OrderKeys.ordersDue("", part);
      case CHECK_REFUND -> OrderKeys.ordersDue("R", part);
      case RELEASE_EARNINGS -> OrderKeys.ordersDue("E", part);
      case RECHECK -> OrderKeys.ordersDue("A", part);
    };
  }

  /// The list an order is in.
  static String list(DueOrderAction kind, String orderId) {
    return list(kind, Math.floorMod(orderId.hashCode(), OrderKeys.DUE_SHARDS));
  }
}
