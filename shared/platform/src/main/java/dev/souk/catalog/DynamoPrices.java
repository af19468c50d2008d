package dev.souk.catalog;

import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;
import dev.souk.store.Records;
import dev.souk.store.Table;

/// Price changes as items of their variant's partition.
public final class DynamoPrices implements Prices {
  static final RecordSchema<PriceChange> SCHEMA =
      RecordSchema.of(PriceChange.class)
          .at(change -> Keys.price(change.variantId(), change.id()))
          .inKey(PriceChange.class, "id", Key::sk)
          .inKey(PriceChange.class, "variantId", Keys::owner)
          .with("currency", change -> change.after().currency())
          .with("schema", 1)
          .with("version", 1)
          .build();

  private final Records<PriceChange> prices;

  public DynamoPrices(Table table) {
    this.prices = table.of(SCHEMA);
  }

  @Override
  public Page<PriceChange> of(String variantId, Slice slice) {
    return prices.page(Ask.of(Keys.prices(variantId), "").backwards(), slice);
  }
}
