package dev.souk.route;

import dev.souk.store.Family;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a function reads and writes of the tables, by families of keys. Its role permits these and
/// no others, so that a function of the catalogue cannot read an account however it errs.
public record TableAccess(Set<Family> reads, Set<Family> writes) {
  public static final TableAccess NONE = new TableAccess(Set.of(), Set.of());

  public TableAccess {
    reads = inOrder(reads);
    writes = inOrder(writes);
  }

  public static TableAccess reading(Family... families) {
    return new TableAccess(Set.of(families), Set.of());
  }

  public static TableAccess writing(Family... families) {
    return new TableAccess(Set.of(), Set.of(families));
  }

  /// The same and these to be written.
  public TableAccess andWriting(Family... families) {
    return and(writing(families));
  }

  public TableAccess and(TableAccess other) {
    return new TableAccess(union(reads, other.reads), union(writes, other.writes));
  }

  /// Whether it is any access at all.
  public boolean any() {
    return !reads.isEmpty() || !writes.isEmpty();
  }

  private static Set<Family> union(Set<Family> some, Set<Family> others) {
    var all = EnumSet.noneOf(Family.class);
    all.addAll(some);
    all.addAll(others);
    return all;
  }

  private static Set<Family> inOrder(Set<Family> families) {
    return Collections.unmodifiableSet(union(families, Set.of()));
  }
}
