package dev.souk.grants;

import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.store.MarketTableSchema;
import dev.souk.store.TableOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The statements that let a function near the tables: one for each operation and table, with the
/// families it may be done to. So a batch of several families is judged by one statement, as IAM
/// judges it.
final class TableGrants {
  private TableGrants() {}

  static List<Grant> of(TableAccess access) {
    var grants = new ArrayList<Grant>();
    for (var schema : MarketTableSchema.values()) {
      for (var operation : TableOperation.values()) {
        var families = operation.writes() ? access.writes() : access.reads();
        var open = open(families, schema, operation);
        if (!open.isEmpty()) {
          grants.add(grant(schema, operation, open));
        }
      }
    }
    return grants;
  }

  private static List<ItemType> open(
      Set<ItemType> families, MarketTableSchema schema, TableOperation operation) {
    return families.stream()
        .filter(it -> it.schema() == schema && it.operations().contains(operation))
        .toList();
  }

  private static Grant grant(
      MarketTableSchema schema, TableOperation operation, List<ItemType> families) {
    var resource =
        operation
            .index()
            .<GrantResource>map(index -> new GrantResource.Index(schema, index.name()))
            .orElse(new GrantResource.Table(schema));
    return new Grant(
        schema + "_" + operation, List.of(operation.action()), List.of(resource), families);
  }
}
