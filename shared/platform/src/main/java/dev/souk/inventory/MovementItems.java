package dev.souk.inventory;

import dev.souk.once.Once;
import dev.souk.once.Onces;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.Optional;

/// Movements as items: each is history, read newest first through the index, and at once the mark
/// of the request that made it. As history is kept for good, a key is known for good: the same
/// request gets its first answer whenever it is repeated, another one under the key is refused.
public final class MovementItems implements Onces {
  static final RecordSchema<Movement> SCHEMA =
      RecordSchema.of(Movement.class)
          .at(movement -> Keys.movement(movement.sellerId(), movement.id()))
          .names(Movement.class, "id=" + Keys.LISTS_SK)
          .with(Keys.LISTS_PK, movement -> Keys.movements(movement.variantId()))
          .with("schema", 1)
          .with("version", 1)
          .build();

  private final Table table;

  public MovementItems(Table table) {
    this.table = table;
  }

  static Item item(Movement movement, Once once) {
    return switch (once) {
      case Once.EveryTime() -> SCHEMA.item(movement);
      case Once.Marked(var scope, var key, var fingerprint, var answer, var at) ->
          SCHEMA
              .item(Keys.movement(scope, key), movement)
              .changed()
              .with("fingerprint", fingerprint)
              .with("status", answer.status())
              .with("body", answer.body())
              .with("location", answer.location())
              .build();
    };
  }

  @Override
  public Optional<Once.Marked> find(String scope, String key, Instant now) {
    return table
        .get(Keys.movement(scope, key))
        .map(item ->
            new Once.Marked(
                scope,
                key,
                item.text("fingerprint"),
                new Once.Answer(
                    (int) item.number("status"), item.text("body"), item.text("location")),
                item.time("at")));
  }
}
