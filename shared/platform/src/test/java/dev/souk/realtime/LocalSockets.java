package dev.souk.realtime;

import dev.souk.local.table.LocalTables;
import dev.souk.local.table.Tables;
import dev.souk.store.Table;

/// A table of sockets of a test's own, in DynamoDB Local. Without TTL: what has expired by the
/// machine's clock is deleted within a second, whatever time the test lives in.
final class LocalSockets {
  private LocalSockets() {}

  static Table fresh() {
    var client = LocalTables.shared().client();
    var name = new Tables(client).fresh(dev.souk.local.table.Table.named("sockets"));
    return new Table(client, name);
  }
}
