package dev.souk.shipping;

import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shipping options in the table: one item a seller, beside the seller's profile.
public final class DynamoShippingBooks implements ShippingBooks {
  private final Table table;

  public DynamoShippingBooks(Table table) {
    this.table = table;
  }

  @Override
  public ShippingBook of(String sellerId) {
    return book(sellerId, table.get(Keys.shipping(sellerId)));
  }

  @Override
  public ShippingBook glance(String sellerId) {
    return book(sellerId, table.glance(Keys.shipping(sellerId)));
  }

  private static ShippingBook book(String sellerId, Optional<Item> item) {
    return item.map(ShippingItems.SCHEMA::read).orElseGet(() -> ShippingBook.empty(sellerId));
  }

  @Override
  public Map<String, ShippingBook> all(Collection<String> sellerIds) {
    var wanted = sellerIds.stream().distinct().toList();
    if (wanted.size() > MAX) {
      throw new IllegalArgumentException("at most " + MAX + " sellers at once");
    }
    var kept =
        table.get(wanted.stream().map(Keys::shipping).toList()).stream()
            .map(ShippingItems.SCHEMA::read)
            .collect(Collectors.toMap(ShippingBook::sellerId, Function.identity()));
    return wanted.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), each -> kept.getOrDefault(each, ShippingBook.empty(each))));
  }

  @Override
  public void save(ShippingBook changed, Once once) {
    var before =
        changed.version() == 1 ? Expression.absent() : Expression.version(changed.version() - 1);
    table.put(ShippingItems.SCHEMA.item(changed), before, once).orStale();
  }
}
