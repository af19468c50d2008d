package dev.souk.invariants;

import dev.souk.orders.Fulfilment;
import dev.souk.orders.Order;
import dev.souk.orders.OrderKeys;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.SellerOrder;
import dev.souk.payouts.EarningPlaces;
import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The places an order has in lists of the table.
final class TableListPlaces {
  private TableListPlaces() {}

  /// Those with an entry of their own.
  static List<String> of(Order order) {
    var places = new ArrayList<String>();
    if (order instanceof PaidOrder paid) {
      for (var part : paid.sellerOrders()) {
        places.add(text(OrderKeys.sellerOrder(part.sellerId(), part.id())));
        EarningPlaces.of(paid, part).forEach(key -> places.add(text(key)));
        courier(part).ifPresent(key -> places.add(text(key)));
      }
    }
    return places;
  }

  private static Optional<ItemKey> courier(SellerOrder part) {
    var ended =
        part.fulfilment() instanceof Fulfilment.Delivered
            || part.fulfilment() instanceof Fulfilment.Cancelled;
    return Optional.ofNullable(part.courierId())
        .map(it -> ended ? OrderKeys.delivered(it, part.id()) : OrderKeys.delivery(it, part.id()));
  }

  private static String text(ItemKey key) {
    return key.pk() + " " + key.sk();
  }

  /// What does not hold of those its own item has.
  static List<String> violations(Order order, TableItem item) {
    var wrong = new ArrayList<String>();
    if (!OrderKeys.customerOrders(order.customerId()).equals(item.textOrNull(ItemKeys.LISTS_PK))) {
      wrong.add(order.id() + " is not in its customer's list");
    }
    var due = order.dueAt().map(at -> "%013d#%s".formatted(at.toEpochMilli(), order.id()));
    var kept = Optional.ofNullable(item.textOrNull(ItemKeys.DUE_SK));
    if (!due.equals(kept) && !postponed(due, kept, item)) {
      wrong.add(order.id() + " is not due when it is");
    }
    return wrong;
  }

  /// Put off, but not forgotten.
  private static boolean postponed(Optional<String> due, Optional<String> kept, TableItem item) {
    return due.isPresent()
        && kept.isPresent()
        && kept.get().compareTo(due.get()) > 0
        && item.text(ItemKeys.DUE_PK).startsWith("ORDERS-DUE#A");
  }
}
