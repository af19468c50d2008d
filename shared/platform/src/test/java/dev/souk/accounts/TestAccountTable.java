package dev.souk.accounts;

import dev.souk.local.table.SharedDynamoDbLocal;
import dev.souk.local.table.TableAdmin;
import dev.souk.store.DynamoTable;

/// A table of a test's own on DynamoDB Local.
public final class TestAccountTable {
  private TestAccountTable() {}

  public static DynamoTable fresh() {
    var client = SharedDynamoDbLocal.client().client();
    var name =
        new TableAdmin(client).createUnique(dev.souk.local.table.TableDefinition.named("accounts"));
    return new DynamoTable(client, name);
  }
}
