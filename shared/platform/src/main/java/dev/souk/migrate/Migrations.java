package dev.souk.migrate;

import dev.souk.store.TableItem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every migration there is, and so the present version of every kind of item. A kind begins with
/// version 1, and an item that names none is of that.
public final class Migrations {
  static final String SCHEMA = "schema";

  /// None yet: nothing has been released that had another shape than the present one.
  public static final Migrations ALL = new Migrations(List.of());

  private final Map<ItemFormat, List<Migration>> steps = new HashMap<>();

  /// @throws IllegalArgumentException when the versions of a kind do not follow each other from one
  ///   on, or two migrations begin with the same
  public Migrations(List<Migration> all) {
    for (var migration : sorted(all)) {
      var before = steps.getOrDefault(migration.kind(), List.of());
      if (migration.from() != before.size() + 1) {
        throw new IllegalArgumentException(
            "version %d of %s does not follow %d"
                .formatted(migration.from(), migration.kind(), before.size() + 1));
      }
      steps.put(migration.kind(), and(before, migration));
    }
  }

  private static List<Migration> sorted(List<Migration> all) {
    return all.stream().sorted(Comparator.comparingInt(Migration::from)).toList();
  }

  private static List<Migration> and(List<Migration> before, Migration next) {
    return Stream.concat(before.stream(), Stream.of(next)).toList();
  }

  /// How an item stands to the present version of its kind.
  public sealed interface VersionCheck {
    record Current() implements VersionCheck {}

    /// @param next the item in its present version
    record Outdated(TableItem next) implements VersionCheck {}

    /// Of a version that is not known here: a later release wrote it.
    record Newer(long version) implements VersionCheck {}
  }

  /// The version items of a kind are written in.
  public int present(ItemFormat kind) {
    return steps.getOrDefault(kind, List.of()).size() + 1;
  }

  /// The same item is found the same each time.
  ///
  /// @throws RuntimeException what a migration throws at an item it cannot read
  public VersionCheck find(TableItem item) {
    var kind = ItemFormat.of(item.key());
    var version = item.number(SCHEMA, 1);
    var present = present(kind);
    if (version == present) {
      return new VersionCheck.Current();
    }
    if (version > present || version < 1) {
      return new VersionCheck.Newer(version);
    }
    var next = item;
    for (var step : steps.getOrDefault(kind, List.of()).subList((int) version - 1, present - 1)) {
      next = step.change().apply(next).changed().with(SCHEMA, step.from() + 1).build();
    }
    if (!next.key().equals(item.key())) {
      throw new IllegalStateException("a migration of " + kind + " changes keys");
    }
    return new VersionCheck.Outdated(next);
  }
}
