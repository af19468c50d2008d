package dev.souk.commission;

import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;

/// Tax profiles in the table: one item a seller, beside the seller's profile.
public final class DynamoTaxProfiles implements TaxProfiles {
  private final Table table;

  public DynamoTaxProfiles(Table table) {
    this.table = table;
  }

  @Override
  public TaxProfile of(String sellerId) {
    return table
        .get(Keys.taxProfile(sellerId))
        .map(CommissionItems.TAX_PROFILE::read)
        .orElseGet(() -> TaxProfile.none(sellerId));
  }

  @Override
  public void save(TaxProfile changed) {
    var before =
        changed.version() == 1 ? Expression.absent() : Expression.version(changed.version() - 1);
    table.put(CommissionItems.TAX_PROFILE.item(changed), before, Once.everyTime()).orStale();
  }
}
