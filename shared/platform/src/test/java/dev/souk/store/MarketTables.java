package dev.souk.store;

import dev.souk.local.table.LocalTables;
import dev.souk.local.table.Tables;

/// Tables as they are deployed, in the DynamoDB Local that all tests share.
public final class MarketTables {
  private MarketTables() {}

  /// An empty table of its own.
  public static Table fresh() {
    var client = LocalTables.shared().client();
    var wanted = dev.souk.local.table.Table.named("market").expiringBy(Schema.TTL);
    for (var index : Schema.MARKET.indexes()) {
      wanted =
          wanted.with(
              new dev.souk.local.table.Table.Index(
                  index.name(), index.pk(), index.sk(), projection(index.holds())));
    }
    return new Table(client, new Tables(client).fresh(wanted));
  }

  private static dev.souk.local.table.Table.Projection projection(Schema.Holds holds) {
    return switch (holds) {
      case WHOLE_ITEMS -> new dev.souk.local.table.Table.Projection.All();
      case KEYS -> new dev.souk.local.table.Table.Projection.KeysOnly();
    };
  }
}
