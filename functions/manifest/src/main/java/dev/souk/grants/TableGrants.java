package dev.souk.grants;

import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import dev.souk.store.Operation;
import dev.souk.store.Schema;
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
    for (var schema : Schema.values()) {
      for (var operation : Operation.values()) {
        var families = operation.writes() ? access.writes() : access.reads();
        var open = open(families, schema, operation);
        if (!open.isEmpty()) {
          grants.add(grant(schema, operation, open));
        }
      }
    }
    return grants;
  }

  private static List<Family> open(Set<Family> families, Schema schema, Operation operation) {
    return families.stream()
        .filter(it -> it.schema() == schema && it.operations().contains(operation))
        .toList();
  }

  private static Grant grant(Schema schema, Operation operation, List<Family> families) {
    var resource =
        operation
            .index()
            .<Resource>map(index -> new Resource.Index(schema, index.name()))
            .orElse(new Resource.Table(schema));
    return new Grant(
        schema + "_" + operation, List.of(operation.action()), List.of(resource), families);
  }
}
