package dev.souk.sellers;

import dev.souk.catalog.UnsettledItems;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.Optional;

/// Profiles as items beside their accounts.
public final class DynamoSellers implements Sellers {
  private final Table table;

  public DynamoSellers(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Seller> find(String id) {
    return table.get(Keys.seller(id)).map(SellerItems::seller);
  }

  @Override
  public Optional<Seller> glance(String id) {
    return table.glance(Keys.seller(id)).map(SellerItems::seller);
  }

  @Override
  public void save(Seller before, Seller after) {
    var writes =
        table
            .writes()
            .put(
                SellerItems.item(after),
                Expression.present().and(Expression.version(before.version())));
    if (!before.shopName().equals(after.shopName())) {
      writes.add(UnsettledItems.note(after.id(), after.updatedAt()));
    }
    writes.commit().orStale();
  }
}
