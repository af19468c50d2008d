package dev.souk.inventory;

/// Why stock moved.
public enum StockMovementReason {
  RESTOCK,
  RETURNED,
  DAMAGED,
  LOST,
  CORRECTION,
  STOCKTAKE
}
