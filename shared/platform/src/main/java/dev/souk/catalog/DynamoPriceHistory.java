package dev.souk.catalog;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.RecordSchema;
import dev.souk.store.RecordTable;
import dev.souk.store.TableQuery;

/// Price changes as items of their variant's partition.
public final class DynamoPriceHistory implements PriceHistory {
  static final RecordSchema<PriceChange> SCHEMA =
      RecordSchema.of(PriceChange.class)
          .at(change -> CatalogKeys.priceChange(change.variantId(), change.id()))
          .inKey(PriceChange.class, "id", ItemKey::sk)
          .inKey(PriceChange.class, "variantId", ItemKeys::owner)
          .with("currency", change -> change.after().currency())
          .with("schema", 1)
          .with("version", 1)
          .build();

  private final RecordTable<PriceChange> prices;

  public DynamoPriceHistory(DynamoTable table) {
    this.prices = table.of(SCHEMA);
  }

  @Override
  public Page<PriceChange> of(String variantId, PageRequest pageRequest) {
    return prices.page(
        TableQuery.of(CatalogKeys.priceHistory(variantId), "").backwards(), pageRequest);
  }
}
