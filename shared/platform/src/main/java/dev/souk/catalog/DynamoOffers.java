package dev.souk.catalog;

import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.TableItem;
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
  private final DynamoTable table;

  public DynamoOffers(Products products, DynamoTable table) {
    this.products = products;
    this.table = table;
  }

  @Override
  public Optional<Offer> find(Offer.Ref wanted) {
    return products
        .eventuallyConsistent(wanted.productId())
        .flatMap(productWithStock -> Offer.of(productWithStock, wanted.variantId()));
  }

  @Override
  public List<Offer> find(List<Offer.Ref> wanted) {
    return offers(wanted, table::eventuallyConsistent);
  }

  @Override
  public List<Offer> now(List<Offer.Ref> wanted) {
    return offers(wanted, table::get);
  }

  private static List<Offer> offers(
      List<Offer.Ref> wanted, Function<List<ItemKey>, List<TableItem>> read) {
    if (wanted.size() > MAX) {
      throw new IllegalArgumentException("at most " + MAX + " offers at once");
    }
    var keys = new LinkedHashSet<ItemKey>();
    wanted.forEach(each -> {
      keys.add(CatalogKeys.product(each.productId()));
      keys.add(CatalogKeys.stock(each.productId(), each.variantId()));
    });
    var found =
        read.apply(List.copyOf(keys)).stream()
            .collect(Collectors.toMap(TableItem::key, Function.identity()));
    return wanted.stream().flatMap(each -> offer(each, found)).toList();
  }

  private static Stream<Offer> offer(Offer.Ref wanted, Map<ItemKey, TableItem> found) {
    var product = found.get(CatalogKeys.product(wanted.productId()));
    if (product == null) {
      return Stream.empty();
    }
    var stock = stock(found.get(CatalogKeys.stock(wanted.productId(), wanted.variantId())));
    var productWithStock = new ProductWithStock(ProductMapper.SCHEMA.read(product), stock);
    return Offer.of(productWithStock, wanted.variantId()).stream();
  }

  private static List<Stock> stock(@Nullable TableItem item) {
    return item == null ? List.of() : List.of(StockMapper.SCHEMA.read(item));
  }
}
