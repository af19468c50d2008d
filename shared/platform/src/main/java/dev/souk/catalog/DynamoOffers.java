package dev.souk.catalog;

import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Offers read from products and the stock beside them. One alone is a query of its product's
/// partition: half a read unit where product and stock are under 4 KB together, two items read by
/// their keys would be a whole one. Many are one batch of at most 100 keys.
public final class DynamoOffers implements Offers {
  private final Products products;
  private final Table table;

  public DynamoOffers(Products products, Table table) {
    this.products = products;
    this.table = table;
  }

  @Override
  public Optional<Offer> find(Offer.Ref wanted) {
    return products
        .glance(wanted.productId())
        .flatMap(displayed -> Offer.of(displayed, wanted.variantId()));
  }

  @Override
  public List<Offer> find(List<Offer.Ref> wanted) {
    return offers(wanted, table::glance);
  }

  @Override
  public List<Offer> now(List<Offer.Ref> wanted) {
    return offers(wanted, table::get);
  }

  private static List<Offer> offers(List<Offer.Ref> wanted, Function<List<Key>, List<Item>> read) {
    if (wanted.size() > MAX) {
      throw new IllegalArgumentException("at most " + MAX + " offers at once");
    }
    var keys = new LinkedHashSet<Key>();
    wanted.forEach(each -> {
      keys.add(Keys.product(each.productId()));
      keys.add(Keys.stock(each.productId(), each.variantId()));
    });
    var found =
        read.apply(List.copyOf(keys)).stream()
            .collect(Collectors.toMap(Item::key, Function.identity()));
    return wanted.stream().flatMap(each -> offer(each, found)).toList();
  }

  private static Stream<Offer> offer(Offer.Ref wanted, Map<Key, Item> found) {
    var product = found.get(Keys.product(wanted.productId()));
    if (product == null) {
      return Stream.empty();
    }
    var stock = stock(found.get(Keys.stock(wanted.productId(), wanted.variantId())));
    var displayed = new Displayed(ProductItems.SCHEMA.read(product), stock);
    return Offer.of(displayed, wanted.variantId()).stream();
  }

  private static List<Stock> stock(@Nullable Item item) {
    return item == null ? List.of() : List.of(StockItems.SCHEMA.read(item));
  }
}
