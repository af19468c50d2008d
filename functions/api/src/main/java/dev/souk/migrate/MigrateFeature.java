package dev.souk.migrate;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class MigrateFeature {
  public static final Feature FEATURE =
      Feature.of("migrate", "Migrations of stored items, by an operator.", MigrateItems.COMMAND);

  private MigrateFeature() {}
}
