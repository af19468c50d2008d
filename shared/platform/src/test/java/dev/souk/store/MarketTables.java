package dev.souk.store;

import dev.souk.invariants.TableMarketSnapshot;
import dev.souk.local.table.SharedDynamoDbLocal;
import dev.souk.local.table.TableAdmin;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Tables as they are deployed, in the DynamoDB Local that all tests share.
public final class MarketTables {
  private MarketTables() {}

  /// A table and what it is called.
  public record Named(DynamoTable table, String name) {
    public List<String> violations() {
      return TableMarketSnapshot.read(SharedDynamoDbLocal.client().client(), name).violations();
    }
  }

  /// An empty table of its own.
  public static DynamoTable fresh() {
    return named().table();
  }

  /// The same, to be looked through as a whole afterwards.
  public static Named named() {
    return named(SharedDynamoDbLocal.client().client());
  }

  /// The same, by a client of one's own.
  public static Named named(DynamoDbClient client) {
    var wanted =
        dev.souk.local.table.TableDefinition.named("market").expiringBy(MarketTableSchema.TTL);
    for (var index : MarketTableSchema.MARKET.indexes()) {
      wanted =
          wanted.with(
              new dev.souk.local.table.TableDefinition.Index(
                  index.name(), index.pk(), index.sk(), projection(index.holds())));
    }
    var name = new TableAdmin(client).createUnique(wanted);
    return new Named(new DynamoTable(client, name), name);
  }

  private static dev.souk.local.table.TableDefinition.Projection projection(
      MarketTableSchema.Projection holds) {
    return switch (holds) {
      case WHOLE_ITEMS -> new dev.souk.local.table.TableDefinition.Projection.All();
      case KEYS -> new dev.souk.local.table.TableDefinition.Projection.KeysOnly();
    };
  }
}
