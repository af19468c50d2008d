package dev.souk.migrate;

import dev.souk.store.TableItem;
import java.util.function.UnaryOperator;

/// Brings the items of one kind from one version of their shape to the next.
///
/// @param from the version it reads; it writes the next
/// @param change the item of the next version out of one of `from`: of nothing but the item, the
///   same each time, and under the same key. What it says of `schema` is not asked
public record Migration(ItemFormat kind, int from, UnaryOperator<TableItem> change) {
  public Migration {
    if (from < 1) {
      throw new IllegalArgumentException("versions begin with 1");
    }
  }
}
