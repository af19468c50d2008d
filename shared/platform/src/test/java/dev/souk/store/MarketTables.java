package dev.souk.store;

import dev.souk.invariants.TableBooks;
import dev.souk.local.table.LocalTables;
import dev.souk.local.table.Tables;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Tables as they are deployed, in the DynamoDB Local that all tests share.
public final class MarketTables {
  private MarketTables() {}

  /// A table and what it is called.
  public record Named(Table table, String name) {
    public List<String> violations() {
      return TableBooks.read(LocalTables.shared().client(), name).violations();
    }
  }

  /// An empty table of its own.
  public static Table fresh() {
    return named().table();
  }

  /// The same, to be looked through as a whole afterwards.
  public static Named named() {
    return named(LocalTables.shared().client());
  }

  /// The same, by a client of one's own.
  public static Named named(DynamoDbClient client) {
    var wanted = dev.souk.local.table.Table.named("market").expiringBy(Schema.TTL);
    for (var index : Schema.MARKET.indexes()) {
      wanted =
          wanted.with(
              new dev.souk.local.table.Table.Index(
                  index.name(), index.pk(), index.sk(), projection(index.holds())));
    }
    var name = new Tables(client).fresh(wanted);
    return new Named(new Table(client, name), name);
  }

  private static dev.souk.local.table.Table.Projection projection(Schema.Holds holds) {
    return switch (holds) {
      case WHOLE_ITEMS -> new dev.souk.local.table.Table.Projection.All();
      case KEYS -> new dev.souk.local.table.Table.Projection.KeysOnly();
    };
  }
}
