package dev.souk.catalog;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import dev.souk.store.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The writes of one change of a product, and what it means when one of them is refused.
final class ProductTransaction {
  /// What a write guards.
  enum Group {
    PRODUCT,
    LISTS,
    SKU,
    STOCK,
    SOURCE_VERSIONS
  }

  private final List<Group> parts = new ArrayList<>();
  private final List<ConditionalWrite> writes = new ArrayList<>();

  ProductTransaction add(Group group, ConditionalWrite write) {
    parts.add(group);
    writes.add(write);
    return this;
  }

  ProductTransaction add(Group group, List<? extends ConditionalWrite> more) {
    more.forEach(each -> add(group, each));
    return this;
  }

  /// @throws StaleVersionException when the product is no longer as it was read
  ProductSaveResult commit(DynamoTable table, Idempotency idempotency) {
    var transaction = table.writes();
    writes.forEach(transaction::add);
    return switch (transaction.idempotency(idempotency).commit()) {
      case WriteResult.Written() -> new ProductSaveResult.Done();
      case WriteResult.ConditionFailed(var index, var found) -> refused(parts.get(index), found);
    };
  }

  private static ProductSaveResult refused(Group group, Optional<TableItem> found) {
    return switch (group) {
      case PRODUCT, LISTS -> throw new StaleVersionException();
      case SKU -> new ProductSaveResult.SkuTaken();
      case STOCK ->
          new ProductSaveResult.HasStock(
              (int) found.orElseThrow(StaleVersionException::new).number("available"));
      case SOURCE_VERSIONS -> new ProductSaveResult.Conflict();
    };
  }
}
