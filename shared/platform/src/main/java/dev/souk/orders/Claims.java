package dev.souk.orders;

import dev.souk.catalog.Offer;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.payouts.EarningPlaces;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an order has a claim on beside its own item: units of stock, and places in lists. The
/// writes between two states of an order are the difference of their claims, so that what one state
/// takes another gives back, to the unit.
final class Claims {
  private static final Comparator<Offer.Ref> BY_VARIANT =
      Comparator.comparing(Offer.Ref::variantId);

  private Claims() {}

  /// Units an order takes from stock (above zero) or gives back on its way from one state to the
  /// other, in an order of their own, so that two orders never wait for each other.
  static Map<Offer.Ref, Integer> units(@Nullable Order before, Order after) {
    var units = new TreeMap<Offer.Ref, Integer>(BY_VARIANT);
    units.putAll(after.units());
    if (before != null) {
      before.units().forEach((variant, n) -> units.merge(variant, -n, Integer::sum));
    }
    units.values().removeIf(each -> each == 0);
    return units;
  }

  /// The write that takes units from a variant's stock, or gives them back when below zero.
  static Write stock(Order order, Offer.Ref variant, int units) {
    var change =
        Expression.of(
                "SET #available = #available - :units, #version = #version + :one,"
                    + " #updatedAt = :now")
            .with(":units", units)
            .with(":one", 1)
            .with(":now", order.log().updatedAt());
    var its = Expression.of("#sellerId = :seller").with(":seller", seller(order, variant));
    var enough = Expression.of("#available >= :units").with(":units", units);
    return new Write.Update(
        Keys.stock(variant.productId(), variant.variantId()),
        change,
        units > 0 ? its.and(enough) : its);
  }

  private static String seller(Order order, Offer.Ref variant) {
    return order.placed().bill().parts().stream()
        .filter(part -> part.item(variant.variantId()).isPresent())
        .findFirst()
        .orElseThrow()
        .sellerId();
  }

  /// Units that a stock which was refused has left; none when there is no such stock.
  static int left(Optional<Item> stock) {
    return stock.map(StockItems.SCHEMA::read).map(Stock::available).orElse(0);
  }

  /// Places in lists that come or go between two states.
  static List<Write> places(@Nullable Order before, Order after) {
    var was = before == null ? Map.<Key, Item>of() : places(before);
    var is = places(after);
    var writes = new ArrayList<Write>();
    is.forEach((key, item) -> {
      if (!was.containsKey(key)) {
        writes.add(new Write.Put(item, Expression.absent()));
      }
    });
    was.keySet().stream()
        .filter(key -> !is.containsKey(key))
        .forEach(key -> writes.add(new Write.Delete(key, Expression.present())));
    return writes;
  }

  private static Map<Key, Item> places(Order order) {
    var places = new LinkedHashMap<Key, Item>();
    if (order instanceof PaidOrder paid) {
      for (var part : paid.parts()) {
        put(places, Keys.orderOfSeller(part.sellerId(), part.id()), paid, part);
        EarningPlaces.of(paid, part).forEach(key -> places.put(key, entry(key, paid).build()));
        var courier = part.courierId();
        if (courier != null) {
          put(places, place(courier, part), paid, part);
        }
      }
    }
    return places;
  }

  private static Key place(String courierId, SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.Waiting _,
          Fulfilment.Accepted _,
          Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _ ->
          Keys.delivery(courierId, part.id());
      case Fulfilment.Delivered _, Fulfilment.Cancelled _ -> Keys.delivered(courierId, part.id());
    };
  }

  /// Lists are read in the order of their index entry: by when the order was placed.
  private static void put(Map<Key, Item> places, Key key, PaidOrder order, SellerOrder part) {
    var item =
        entry(key, order)
            .with(Keys.LISTS_PK, key.pk())
            .with(Keys.LISTS_SK, Keys.sorting(order.placed().at(), part.id()))
            .build();
    places.put(key, item);
  }

  private static Item.Builder entry(Key key, PaidOrder order) {
    return Item.at(key).with("schema", 1).with("version", 1).with("order", order.id());
  }
}
