package dev.souk.migrate;

import dev.souk.store.TableItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts what becomes of items in one call.
final class MigrationCounter {
  private long read;
  private long rewritten;
  private long lost;
  private long ahead;
  private long failed;
  private final List<String> keys = new ArrayList<>();

  void read(int items) {
    read += items;
  }

  long read() {
    return read;
  }

  void rewritten() {
    rewritten++;
  }

  void lost() {
    lost++;
  }

  void ahead(TableItem item, long version) {
    ahead++;
    tell(item, "version " + version + " is not known here");
  }

  void failed(TableItem item, RuntimeException why) {
    failed++;
    var at = why.getStackTrace().length == 0 ? "" : " at " + why.getStackTrace()[0];
    tell(item, why.getClass().getSimpleName() + at);
  }

  /// Keys hold ids and hashes. What an exception says may quote the item, so it is not told.
  private void tell(TableItem item, String why) {
    if (keys.size() < MigrationProgress.TOLD) {
      keys.add("%s %s: %s".formatted(item.key().pk(), item.key().sk(), why));
    }
  }

  MigrationProgress told(@Nullable String next) {
    return new MigrationProgress(read, rewritten, lost, ahead, failed, keys, next);
  }
}
