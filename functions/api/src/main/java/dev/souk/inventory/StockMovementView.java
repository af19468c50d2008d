package dev.souk.inventory;

import dev.souk.json.Description;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A movement of stock. It says what changed, not what the stock came to: that is on the stock.
@Description("One change of a variant's stock.")
public record StockMovementView(
    @Description(value = "The movement's id.", example = "mov_01kagwv6q5e7pbn0k1d0z9x2aa")
        String id,
    @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
        String productId,
    @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
        String variantId,
    @Description(value = "Units added, or removed if negative.", example = "10") int delta,
    @Description("Counted units; `null` for a difference.") @Nullable Integer count,
    @Description(value = "Reason.", example = "restock") StockMovementReason reason,
    @Description(value = "A movement never changes.", example = "1") long version,
    @Description("Creation time.") Instant createdAt,
    @Description("The same: a movement never changes.") Instant updatedAt) {
  static StockMovementView of(StockMovement movement) {
    return new StockMovementView(
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
