package dev.souk.invariants;

import dev.souk.orders.Fulfilment;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.SellerOrder;
import dev.souk.payouts.EarningPlaces;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The places an order has in lists of the table.
final class TablePlaces {
  private TablePlaces() {}

  /// Those with an entry of their own.
  static List<String> of(Order order) {
    var places = new ArrayList<String>();
    if (order instanceof PaidOrder paid) {
      for (var part : paid.parts()) {
        places.add(text(Keys.orderOfSeller(part.sellerId(), part.id())));
        EarningPlaces.of(paid, part).forEach(key -> places.add(text(key)));
        courier(part).ifPresent(key -> places.add(text(key)));
      }
    }
    return places;
  }

  private static Optional<Key> courier(SellerOrder part) {
    var ended =
        part.fulfilment() instanceof Fulfilment.Delivered
            || part.fulfilment() instanceof Fulfilment.Cancelled;
    return Optional.ofNullable(part.courierId())
        .map(it -> ended ? Keys.delivered(it, part.id()) : Keys.delivery(it, part.id()));
  }

  private static String text(Key key) {
    return key.pk() + " " + key.sk();
  }

  /// What does not hold of those its own item has.
  static List<String> violations(Order order, Item item) {
    var wrong = new ArrayList<String>();
    if (!Keys.ordersOf(order.customerId()).equals(item.textOrNull(Keys.LISTS_PK))) {
      wrong.add(order.id() + " is not in its customer's list");
    }
    var due = order.dueAt().map(at -> "%013d#%s".formatted(at.toEpochMilli(), order.id()));
    var kept = Optional.ofNullable(item.textOrNull(Keys.DUE_SK));
    if (!due.equals(kept) && !postponed(due, kept, item)) {
      wrong.add(order.id() + " is not due when it is");
    }
    return wrong;
  }

  /// Put off, but not forgotten.
  private static boolean postponed(Optional<String> due, Optional<String> kept, Item item) {
    return due.isPresent()
        && kept.isPresent()
        && kept.get().compareTo(due.get()) > 0
        && item.text(Keys.DUE_PK).startsWith("ORDERS-DUE#A");
  }
}
