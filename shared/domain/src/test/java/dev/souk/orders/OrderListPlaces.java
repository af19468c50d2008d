package dev.souk.orders;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lists a collection of orders stands in.
record OrderListPlaces(Collection<Order> orders) {
  /// An order at its place in a list.
  private record Place<T>(String key, T order) {
    static <T extends Order> Place<T> of(T order, String id) {
      return of(order, id, order);
    }

    static <T> Place<T> of(Order order, String id, T item) {
      return new Place<>(sorting(order.placement().at(), id), item);
    }
  }

  /// A text that sorts by time first.
  static String sorting(Instant at, String id) {
    return Long.toString(10_000_000_000_000L + at.toEpochMilli()).substring(1) + "#" + id;
  }

  private static <T> Page<T> page(
      Stream<Place<T>> all, Comparator<String> by, @Nullable String after, int limit) {
    var rest =
        all.sorted(Comparator.comparing(Place::key, by))
            .filter(each -> after == null || by.compare(each.key(), after) > 0)
            .toList();
    var here = rest.stream().limit(limit).toList();
    var next = rest.size() > here.size() ? here.getLast().key() : null;
    return new Page<>(here.stream().map(Place::order).toList(), next);
  }

  Page<Order> ofCustomer(String customerId, PageRequest pageRequest) {
    var all = orders.stream().filter(each -> each.customerId().equals(customerId));
    return page(
        all.map(each -> Place.of(each, each.id())),
        Comparator.reverseOrder(),
        pageRequest.after(),
        pageRequest.limit());
  }

  private Stream<PaidOrder> paid() {
    return orders.stream()
        .flatMap(each -> each instanceof PaidOrder paid ? Stream.of(paid) : Stream.empty());
  }

  Page<PaidOrder> ofSeller(String sellerId, PageRequest pageRequest) {
    var all =
        paid()
            .flatMap(order ->
                order.sellerOrders().stream()
                    .filter(part -> part.sellerId().equals(sellerId))
                    .map(part -> Place.of(order, part.id())));
    return page(all, Comparator.reverseOrder(), pageRequest.after(), pageRequest.limit());
  }

  Optional<PaidOrder> ofSeller(String sellerId, String partId) {
    return paid()
        .filter(it -> it.sellerOrder(partId).filter(p -> p.sellerId().equals(sellerId)).isPresent())
        .findFirst();
  }

  Page<Orders.CourierDelivery> ofCourier(String courierId, PageRequest pageRequest) {
    var all =
        paid()
            .flatMap(order ->
                order.sellerOrders().stream()
                    .filter(part -> courierId.equals(part.courierId()) && toBring(part))
                    .map(part ->
                        Place.of(order, part.id(), new Orders.CourierDelivery(order, part))));
    return page(all, Comparator.naturalOrder(), pageRequest.after(), pageRequest.limit());
  }

  private static boolean toBring(SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.Pending _,
          Fulfilment.Accepted _,
          Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _ ->
          true;
      case Fulfilment.Delivered _, Fulfilment.Cancelled _ -> false;
    };
  }

  Optional<PaidOrder> ofCourier(String courierId, String partId) {
    return paid()
        .filter(
            it -> it.sellerOrder(partId).filter(p -> courierId.equals(p.courierId())).isPresent())
        .findFirst();
  }
}
