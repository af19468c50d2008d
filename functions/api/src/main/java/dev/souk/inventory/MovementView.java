package dev.souk.inventory;

import dev.souk.json.Says;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A movement of stock. It says what changed, not what the stock came to: that is on the stock.
@Says("One change of a variant's stock.")
public record MovementView(
    @Says(value = "The movement's id.", example = "mov_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String productId,
    @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String variantId,
    @Says(value = "Units that came, or went when below zero.", example = "10") int delta,
    @Says("What was counted; `null` when a difference was told.") @Nullable Integer count,
    @Says(value = "Why.", example = "restock") Reason reason,
    @Says(value = "A movement never changes.", example = "1") long version,
    @Says("When it was made.") Instant createdAt,
    @Says("The same: a movement never changes.") Instant updatedAt) {
  static MovementView of(Movement movement) {
    return new MovementView(
        movement.id(),
        movement.productId(),
        movement.variantId(),
        movement.delta(),
        movement.count(),
        movement.reason(),
        1,
        movement.at(),
        movement.at());
  }
}
