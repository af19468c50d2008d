package dev.souk.inventory;

import dev.souk.catalog.CatalogKeys;
import dev.souk.idempotency.Idempotency;
import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKeys;
import dev.souk.store.RecordSchema;
import dev.souk.store.TableItem;
import java.time.Instant;
import java.util.Optional;

/// Movements as items: each is history, read newest first through the index, and at once the mark
/// of the request that made it. As history is kept for good, a key is known for good: the same
/// request gets its first answer whenever it is repeated, another one under the key is refused.
public final class StockMovementMapper implements IdempotencyRecords {
  static final RecordSchema<StockMovement> SCHEMA =
      RecordSchema.of(StockMovement.class)
          .at(movement -> CatalogKeys.stockMovement(movement.sellerId(), movement.id()))
          .names(StockMovement.class, "id=" + ItemKeys.LISTS_SK)
          .with(ItemKeys.LISTS_PK, movement -> CatalogKeys.stockMovements(movement.variantId()))
          .with("schema", 1)
          .with("version", 1)
          .build();

  private final DynamoTable table;

  public StockMovementMapper(DynamoTable table) {
    this.table = table;
  }

  static TableItem item(StockMovement movement, Idempotency idempotency) {
    return switch (idempotency) {
      case Idempotency.None() -> SCHEMA.item(movement);
      case Idempotency.Keyed(var scope, var key, var fingerprint, var response, var at) ->
          SCHEMA
              .item(CatalogKeys.stockMovement(scope, key), movement)
              .changed()
              .with("fingerprint", fingerprint)
              .with("status", response.status())
              .with("body", response.body())
              .with("location", response.location())
              .build();
    };
  }

  @Override
  public Optional<Idempotency.Keyed> find(String scope, String key, Instant now) {
    return table
        .get(CatalogKeys.stockMovement(scope, key))
        .map(item ->
            new Idempotency.Keyed(
                scope,
                key,
                item.text("fingerprint"),
                new Idempotency.StoredResponse(
                    (int) item.number("status"), item.text("body"), item.text("location")),
                item.time("at")));
  }
}
