package dev.souk.inventory;

import dev.souk.once.Once;
import dev.souk.once.Onces;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.Optional;

/// Movements as items: each is history, read newest first through the index, and at once the mark
/// of the request that made it. As history is kept for good, a key is known for good: the same
/// request gets its first answer whenever it is repeated, another one under the key is refused.
public final class MovementItems implements Onces {
  private static final int SCHEMA = 1;
  private final Table table;

  public MovementItems(Table table) {
    this.table = table;
  }

  static Item item(Movement movement, Once once) {
    return switch (once) {
      case Once.EveryTime() ->
          fields(movement, Item.at(Keys.movement(movement.sellerId(), movement.id()))).build();
      case Once.Marked(var scope, var key, var fingerprint, var answer, var at) ->
          fields(movement, Item.at(Keys.movement(scope, key)))
              .with("fingerprint", fingerprint)
              .with("status", answer.status())
              .with("body", answer.body())
              .with("location", answer.location())
              .build();
    };
  }

  private static Item.Builder fields(Movement movement, Item.Builder item) {
    return item.with("schema", SCHEMA)
        .with("version", 1)
        .with(Keys.LISTS_PK, Keys.movements(movement.variantId()))
        .with(Keys.LISTS_SK, movement.id())
        .with("productId", movement.productId())
        .with("variantId", movement.variantId())
        .with("sellerId", movement.sellerId())
        .with("delta", movement.delta())
        .with("count", movement.count())
        .with("reason", movement.reason())
        .with("at", movement.at());
  }

  static Movement movement(Item item) {
    return new Movement(
        item.text(Keys.LISTS_SK),
        item.text("productId"),
        item.text("variantId"),
        item.text("sellerId"),
        (int) item.number("delta"),
        item.has("count") ? (Integer) (int) item.number("count") : null,
        Reason.valueOf(item.text("reason")),
        item.time("at"));
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
