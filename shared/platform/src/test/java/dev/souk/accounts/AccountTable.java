package dev.souk.accounts;

import dev.souk.local.table.LocalTables;
import dev.souk.local.table.Tables;
import dev.souk.store.Table;

/// A table of a test's own on DynamoDB Local.
public final class AccountTable {
  private AccountTable() {}

  public static Table fresh() {
    var client = LocalTables.shared().client();
    var name = new Tables(client).fresh(dev.souk.local.table.Table.named("accounts"));
    return new Table(client, name);
  }
}
