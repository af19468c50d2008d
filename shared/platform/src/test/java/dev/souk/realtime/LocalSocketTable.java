package dev.souk.realtime;

import dev.souk.local.table.SharedDynamoDbLocal;
import dev.souk.local.table.TableAdmin;
import dev.souk.store.DynamoTable;

/// A table of sockets of a test's own, in DynamoDB Local. Without TTL: what has expired by the
/// machine's clock is deleted within a second, whatever time the test lives in.
final class LocalSocketTable {
  private LocalSocketTable() {}

  static DynamoTable fresh() {
    var client = SharedDynamoDbLocal.client().client();
    var name =
        new TableAdmin(client).createUnique(dev.souk.local.table.TableDefinition.named("sockets"));
    return new DynamoTable(client, name);
  }
}
