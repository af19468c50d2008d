package dev.souk.realtime;

import dev.souk.events.InventoryLevel;
import dev.souk.events.ServerMessage.InventoryUpdate;
import dev.souk.inventory.Stock;

/// Stock in the words of the wire.
final class InventoryUpdates {
  private InventoryUpdates() {}

  static InventoryUpdate told(Topic topic, Stock stock) {
    return new InventoryUpdate(
        topic.name(),
        stock.version(),
        stock.updatedAt(),
        new InventoryLevel(
            stock.productId(), stock.variantId(), stock.sku(), stock.available(), stock.isLow()));
  }
}
