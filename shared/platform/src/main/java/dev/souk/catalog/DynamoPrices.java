package dev.souk.catalog;

import dev.souk.money.Money;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;

/// Price changes as items of their variant's partition.
public final class DynamoPrices implements Prices {
  private static final int SCHEMA = 1;
  private final Table table;

  public DynamoPrices(Table table) {
    this.table = table;
  }

  static Item item(PriceChange change) {
    return Item.at(Keys.price(change.variantId(), change.id()))
        .with("schema", SCHEMA)
        .with("productId", change.productId())
        .with("before", change.before().amount())
        .with("after", change.after().amount())
        .with("currency", change.after().currency())
        .with("at", change.at())
        .with("version", 1)
        .build();
  }

  @Override
  public Page<PriceChange> of(String variantId, Slice slice) {
    return table
        .page(Ask.of(Keys.prices(variantId), "").backwards(), slice)
        .map(item -> change(variantId, item));
  }

  private static PriceChange change(String variantId, Item item) {
    var currency = item.text("currency");
    return new PriceChange(
        item.key().sk(),
        item.text("productId"),
        variantId,
        new Money(item.number("before"), currency),
        new Money(item.number("after"), currency),
        item.time("at"));
  }
}
