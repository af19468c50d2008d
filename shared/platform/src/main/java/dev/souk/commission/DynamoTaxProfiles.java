package dev.souk.commission;

import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;

/// Tax profiles in the table: one item a seller, beside the seller's profile.
public final class DynamoTaxProfiles implements TaxProfiles {
  private final DynamoTable table;

  public DynamoTaxProfiles(DynamoTable table) {
    this.table = table;
  }

  @Override
  public TaxProfile of(String sellerId) {
    return table
        .get(CommissionKeys.taxProfile(sellerId))
        .map(CommissionRuleMapper.TAX_PROFILE::read)
        .orElseGet(() -> TaxProfile.none(sellerId));
  }

  @Override
  public void save(TaxProfile changed) {
    var before =
        changed.version() == 1
            ? DynamoExpression.absent()
            : DynamoExpression.version(changed.version() - 1);
    table
        .put(CommissionRuleMapper.TAX_PROFILE.item(changed), before, Idempotency.none())
        .orThrowStale();
  }
}
