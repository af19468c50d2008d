package dev.souk.catalog;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.store.Committed;
import dev.souk.store.Item;
import dev.souk.store.Table;
import dev.souk.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The writes of one change of a product, and what it means when one of them is refused.
final class Together {
  /// What a write guards.
  enum Part {
    PRODUCT,
    LISTS,
    SKU,
    STOCK,
    GROUND
  }

  private final List<Part> parts = new ArrayList<>();
  private final List<Write> writes = new ArrayList<>();

  Together add(Part part, Write write) {
    parts.add(part);
    writes.add(write);
    return this;
  }

  Together add(Part part, List<? extends Write> more) {
    more.forEach(each -> add(part, each));
    return this;
  }

  /// @throws Stale when the product is no longer as it was read
  Kept commit(Table table, Once once) {
    var transaction = table.writes();
    writes.forEach(transaction::add);
    return switch (transaction.once(once).commit()) {
      case Committed.Done() -> new Kept.Done();
      case Committed.Refused(var index, var found) -> refused(parts.get(index), found);
    };
  }

  private static Kept refused(Part part, Optional<Item> found) {
    return switch (part) {
      case PRODUCT, LISTS -> throw new Stale();
      case SKU -> new Kept.SkuTaken();
      case STOCK -> new Kept.InStock((int) found.orElseThrow(Stale::new).number("available"));
      case GROUND -> new Kept.Overtaken();
    };
  }
}
