package dev.souk.sellers;

import dev.souk.catalog.CatalogKeys;
import dev.souk.catalog.PendingReindexMapper;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.RecordTable;
import java.util.Optional;

/// Profiles as items beside their accounts.
public final class DynamoSellers implements Sellers {
  private final DynamoTable table;
  private final RecordTable<Seller> sellers;

  public DynamoSellers(DynamoTable table) {
    this.table = table;
    this.sellers = table.of(SellerMapper.SCHEMA);
  }

  @Override
  public Optional<Seller> find(String id) {
    return sellers.get(CatalogKeys.sellerProfile(id));
  }

  @Override
  public Optional<Seller> eventuallyConsistent(String id) {
    return sellers.eventuallyConsistent(CatalogKeys.sellerProfile(id));
  }

  @Override
  public void save(Seller before, Seller after) {
    var writes =
        table
            .writes()
            .put(
                SellerMapper.SCHEMA.item(after),
                DynamoExpression.present().and(DynamoExpression.version(before.version())));
    if (!before.shopName().equals(after.shopName())) {
      writes.add(PendingReindexMapper.note(after.id(), after.updatedAt()));
    }
    writes.commit().orThrowStale();
  }
}
