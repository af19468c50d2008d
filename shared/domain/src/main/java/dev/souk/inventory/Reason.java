package dev.souk.inventory;

/// Why stock moved.
public enum Reason {
  RESTOCK,
  RETURNED,
  DAMAGED,
  LOST,
  CORRECTION,
  STOCKTAKE
}
