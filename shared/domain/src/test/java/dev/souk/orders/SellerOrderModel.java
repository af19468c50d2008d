package dev.souk.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A seller order as a child would play it: each unit is a pebble that lies somewhere. Nothing here
/// is counted as the product counts.
final class SellerOrderModel {
  /// Where a pebble lies, in the order in which money is given back for it.
  enum Place {
    OWED,
    SENT,
    WITHDRAWN
  }

  /// One unit.
  record Pebble(String variant, Place place, boolean paidFor, boolean onSale) {
    Pebble refunded() {
      return new Pebble(variant, place, false, onSale);
    }

    Pebble sent() {
      return new Pebble(variant, Place.SENT, paidFor, onSale);
    }

    Pebble withdrawn(boolean restocked) {
      return new Pebble(variant, Place.WITHDRAWN, paidFor, restocked);
    }
  }

  private final List<Pebble> pebbles;
  private boolean accepted;
  private boolean cancelled;
  private boolean received;

  private SellerOrderModel(List<Pebble> pebbles) {
    this.pebbles = pebbles;
  }

  static SellerOrderModel of(Map<String, Integer> bought) {
    var pebbles = new ArrayList<Pebble>();
    bought.forEach((variant, n) -> {
      for (var i = 0; i < n; i++) {
        pebbles.add(new Pebble(variant, Place.OWED, true, false));
      }
    });
    return new SellerOrderModel(pebbles);
  }

  SellerOrderModel copy() {
    var copy = new SellerOrderModel(new ArrayList<>(pebbles));
    copy.accepted = accepted;
    copy.cancelled = cancelled;
    copy.received = received;
    return copy;
  }

  private boolean any(Place place) {
    return pebbles.stream().anyMatch(each -> each.place() == place);
  }

  private List<Integer> places(Predicate<Pebble> which) {
    var places = new ArrayList<Integer>();
    for (var i = 0; i < pebbles.size(); i++) {
      if (which.test(pebbles.get(i))) {
        places.add(i);
      }
    }
    return places;
  }

  private Map<String, Integer> count(Predicate<Pebble> which) {
    var count = new HashMap<String, Integer>();
    pebbles.forEach(each -> count.merge(each.variant(), which.test(each) ? 1 : 0, Integer::sum));
    return count;
  }

  boolean accept() {
    accepted = accepted || any(Place.OWED);
    return any(Place.OWED);
  }

  boolean ship(String variant, int n) {
    var owed = places(each -> each.variant().equals(variant) && each.place() == Place.OWED);
    if (owed.size() < n) {
      return false;
    }
    owed.subList(0, n).forEach(at -> pebbles.set(at, pebbles.get(at).sent()));
    return true;
  }

  boolean refund(String variant, int n, boolean restocked) {
    var paid = places(each -> each.variant().equals(variant) && each.paidFor());
    if (paid.size() < n) {
      return false;
    }
    paid.sort(Comparator.comparing(at -> pebbles.get(at).place()));
    for (var at : paid.subList(0, n)) {
      var pebble = pebbles.get(at).refunded();
      pebbles.set(at, pebble.place() == Place.OWED ? pebble.withdrawn(restocked) : pebble);
    }
    return true;
  }

  boolean cancel() {
    if (any(Place.SENT)) {
      return false;
    }
    if (any(Place.OWED)) {
      cancelled = true;
      pebbles.replaceAll(
          each -> each.place() == Place.OWED ? each.refunded().withdrawn(true) : each.refunded());
    }
    return true;
  }

  boolean receive() {
    received = received || (any(Place.SENT) && !any(Place.OWED));
    return received;
  }

  boolean takeBack(String variant, int n) {
    var there =
        places(
            each -> each.variant().equals(variant) && each.place() == Place.SENT && each.paidFor());
    if (!received || there.size() < n) {
      return false;
    }
    there.subList(0, n).forEach(at -> pebbles.set(at, pebbles.get(at).refunded()));
    return true;
  }

  Map<String, Integer> unsent() {
    return count(each -> each.place() == Place.OWED);
  }

  Map<String, Integer> refundable() {
    return count(Pebble::paidFor);
  }

  Map<String, Integer> returnable() {
    return count(each -> each.place() == Place.SENT && each.paidFor());
  }

  Map<String, Integer> held() {
    var held = count(each -> !each.onSale());
    held.values().removeIf(n -> n == 0);
    return held;
  }

  /// @param arrived whether all money that was given back has arrived, or none of it
  OrderStatus status(boolean arrived) {
    var back = pebbles.stream().anyMatch(each -> !each.paidFor());
    if (!any(Place.OWED) && !any(Place.SENT)) {
      // Shipping was paid for, and only who cancels gives it back.
      return !arrived
          ? OrderStatus.REFUND_PENDING
          : cancelled ? OrderStatus.REFUNDED : OrderStatus.PARTLY_REFUNDED;
    }
    if (any(Place.OWED)) {
      return accepted || any(Place.SENT) ? OrderStatus.PROCESSING : OrderStatus.PAID;
    }
    if (!received) {
      return OrderStatus.SHIPPED;
    }
    return back && arrived ? OrderStatus.PARTLY_REFUNDED : OrderStatus.DELIVERED;
  }
}
