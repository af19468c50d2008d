package dev.souk.orders;

import dev.souk.catalog.CatalogKeys;
import dev.souk.catalog.Offer;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.payouts.EarningPlaces;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.TableItem;
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
final class OrderClaims {
  private static final Comparator<Offer.Ref> BY_VARIANT =
      Comparator.comparing(Offer.Ref::variantId);

  private OrderClaims() {}

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
  static ConditionalWrite stock(Order order, Offer.Ref variant, int units) {
    var change =
        DynamoExpression.of(
                "SET #available = #available - :units, #version = #version + :one,"
                    + " #updatedAt = :now")
            .with(":units", units)
            .with(":one", 1)
            .with(":now", order.changeLog().updatedAt());
    var its = DynamoExpression.of("#sellerId = :seller").with(":seller", seller(order, variant));
    var enough = DynamoExpression.of("#available >= :units").with(":units", units);
    return new ConditionalWrite.Update(
        CatalogKeys.stock(variant.productId(), variant.variantId()),
        change,
        units > 0 ? its.and(enough) : its);
  }

  private static String seller(Order order, Offer.Ref variant) {
    return order.placement().priceBreakdown().sellers().stream()
        .filter(part -> part.item(variant.variantId()).isPresent())
        .findFirst()
        .orElseThrow()
        .sellerId();
  }

  /// Units that a stock which was refused has left; none when there is no such stock.
  static int left(Optional<TableItem> stock) {
    return stock.map(StockMapper.SCHEMA::read).map(Stock::available).orElse(0);
  }

  /// Places in lists that come or go between two states.
  static List<ConditionalWrite> places(@Nullable Order before, Order after) {
    var was = before == null ? Map.<ItemKey, TableItem>of() : places(before);
    var is = places(after);
    var writes = new ArrayList<ConditionalWrite>();
    is.forEach((key, item) -> {
      if (!was.containsKey(key)) {
        writes.add(new ConditionalWrite.Put(item, DynamoExpression.absent()));
      }
    });
    was.keySet().stream()
        .filter(key -> !is.containsKey(key))
        .forEach(key -> writes.add(new ConditionalWrite.Delete(key, DynamoExpression.present())));
    return writes;
  }

  private static Map<ItemKey, TableItem> places(Order order) {
    var places = new LinkedHashMap<ItemKey, TableItem>();
    if (order instanceof PaidOrder paid) {
      for (var part : paid.sellerOrders()) {
        put(places, OrderKeys.sellerOrder(part.sellerId(), part.id()), paid, part);
        EarningPlaces.of(paid, part).forEach(key -> places.put(key, entry(key, paid).build()));
        var courier = part.courierId();
        if (courier != null) {
          put(places, place(courier, part), paid, part);
        }
      }
    }
    return places;
  }

  private static ItemKey place(String courierId, SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.Pending _,
          Fulfilment.Accepted _,
          Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _ ->
          OrderKeys.delivery(courierId, part.id());
      case Fulfilment.Delivered _, Fulfilment.Cancelled _ ->
          OrderKeys.delivered(courierId, part.id());
    };
  }

  /// Lists are read in the order of their index entry: by when the order was placed.
  private static void put(
      Map<ItemKey, TableItem> places, ItemKey key, PaidOrder order, SellerOrder part) {
    var item =
        entry(key, order)
            .with(ItemKeys.LISTS_PK, key.pk())
            .with(ItemKeys.LISTS_SK, ItemKeys.sorting(order.placement().at(), part.id()))
            .build();
    places.put(key, item);
  }

  private static TableItem.Builder entry(ItemKey key, PaidOrder order) {
    return TableItem.at(key).with("schema", 1).with("version", 1).with("order", order.id());
  }
}
