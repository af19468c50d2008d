package dev.souk.catalog;

import dev.souk.money.Money;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;
import dev.souk.store.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The entries of public lists: one for each aisle and order a visible product stands in, fourteen
/// at most. An entry has at most 400 bytes, so that twenty of them cost one read unit; hence the
/// single letters. Ids sort by the time they were made, so the newest list needs no other sort key.
final class Listings {
  static final RecordSchema<Card> SCHEMA =
      RecordSchema.of(Card.class)
          .inKey(Card.class, "id", key -> key.sk().substring(key.sk().lastIndexOf('#') + 1))
          .names(Card.class, "name=n price=* image=m sellerId=s sellerName=o createdAt=c")
          .names(Money.class, "amount=a currency=u")
          .build();

  private Listings() {}

  static String partition(Aisle aisle, Aisle.Order order) {
    var scope =
        switch (aisle) {
          case Aisle.Everything() -> "ALL";
          case Aisle.InCategory(var id) -> "CAT#" + id;
          case Aisle.OfSeller(var id) -> "SEL#" + id;
        };
    return Keys.listing(
        scope,
        switch (order) {
          case NEWEST -> "NEW";
          case CHEAPEST, DEAREST -> "PRICE";
        });
  }

  static Map<Key, Item> of(Product product) {
    var entries = new LinkedHashMap<Key, Item>();
    for (var aisle : Aisle.of(product)) {
      var card = Card.of(product);
      var newest = new Key(partition(aisle, Aisle.Order.NEWEST), card.id());
      var byPrice = new Key(partition(aisle, Aisle.Order.CHEAPEST), position(card));
      entries.put(newest, entry(newest, card, product.stamp().version()));
      entries.put(byPrice, entry(byPrice, card, product.stamp().version()));
    }
    return entries;
  }

  private static String position(Card card) {
    return String.format(
        Locale.ROOT, "%s#%011d#%s", card.price().currency(), card.price().amount(), card.id());
  }

  private static Item entry(Key key, Card card, long version) {
    return SCHEMA.item(key, card).changed().with("version", version).build();
  }

  /// What makes the lists show `after` instead of `before`. An entry only ever gives way to a later
  /// version of its product.
  static List<Write> between(Product before, Product after) {
    var old = of(before);
    var next = of(after);
    var sameCard = before.visible() && after.visible() && Card.of(before).equals(Card.of(after));
    var writes = new ArrayList<Write>();
    old.keySet().stream()
        .filter(key -> !next.containsKey(key))
        .forEach(key -> writes.add(new Write.Delete(key, upTo(before.stamp().version()))));
    next.forEach((key, item) -> {
      if (!(sameCard && old.containsKey(key))) {
        writes.add(new Write.Put(item, upTo(before.stamp().version())));
      }
    });
    return writes;
  }

  private static Expression upTo(long version) {
    return Expression.of("attribute_not_exists(pk) OR #version <= :seen").with(":seen", version);
  }
}
