package dev.souk.sellers;

import dev.souk.catalog.UnsettledItems;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Records;
import dev.souk.store.Table;
import java.util.Optional;

/// Profiles as items beside their accounts.
public final class DynamoSellers implements Sellers {
  private final Table table;
  private final Records<Seller> sellers;

  public DynamoSellers(Table table) {
    this.table = table;
    this.sellers = table.of(SellerItems.SCHEMA);
  }

  @Override
  public Optional<Seller> find(String id) {
    return sellers.get(Keys.seller(id));
  }

  @Override
  public Optional<Seller> glance(String id) {
    return sellers.glance(Keys.seller(id));
  }

  @Override
  public void save(Seller before, Seller after) {
    var writes =
        table
            .writes()
            .put(
                SellerItems.SCHEMA.item(after),
                Expression.present().and(Expression.version(before.version())));
    if (!before.shopName().equals(after.shopName())) {
      writes.add(UnsettledItems.note(after.id(), after.updatedAt()));
    }
    writes.commit().orStale();
  }
}
