package dev.souk.route;

import dev.souk.store.ItemType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a function reads and writes of the tables, by families of keys. Its role permits these and
/// no others, so that a function of the catalogue cannot read an account however it errs.
public record TableAccess(Set<ItemType> reads, Set<ItemType> writes) {
  public static final TableAccess NONE = new TableAccess(Set.of(), Set.of());

  public TableAccess {
    reads = inOrder(reads);
    writes = inOrder(writes);
  }

  public static TableAccess reading(ItemType... families) {
    return new TableAccess(Set.of(families), Set.of());
  }

  public static TableAccess writing(ItemType... families) {
    return new TableAccess(Set.of(), Set.of(families));
  }

  /// The same and these to be written.
  public TableAccess andWriting(ItemType... families) {
    return and(writing(families));
  }

  public TableAccess and(TableAccess other) {
    return new TableAccess(union(reads, other.reads), union(writes, other.writes));
  }

  /// Whether it is any access at all.
  public boolean any() {
    return !reads.isEmpty() || !writes.isEmpty();
  }

  private static Set<ItemType> union(Set<ItemType> some, Set<ItemType> others) {
    var all = EnumSet.noneOf(ItemType.class);
    all.addAll(some);
    all.addAll(others);
    return all;
  }

  private static Set<ItemType> inOrder(Set<ItemType> families) {
    return Collections.unmodifiableSet(union(families, Set.of()));
  }
}
