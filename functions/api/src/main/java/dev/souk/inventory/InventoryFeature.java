package dev.souk.inventory;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class InventoryFeature {
  public static final Feature FEATURE =
      Feature.of(
          "inventory",
          "Stock levels, stock movements and low-stock thresholds.",
          AdjustStock.ROUTE,
          ListStockMovements.ROUTE,
          SetLowStockThreshold.ROUTE);

  private InventoryFeature() {}
}
