package dev.souk.migrate;

import dev.souk.error.ContentionException;
import dev.souk.idempotency.Idempotency;
import dev.souk.migrate.Migrations.VersionCheck;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import dev.souk.store.WriteResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Rewrites what an earlier release wrote. An item is written under the condition that it still
/// holds all it held when it was read, since every write of the shop's changes something of it: one
/// that lost the race is left as the shop wrote it, and met again in the next round. So a migration
/// may be ended anywhere, begun again, and run beside itself.
public final class TableMigrator {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final DynamoTable table;
  private final Migrations migrations;

  public TableMigrator(DynamoTable table, Migrations migrations) {
    this.table = table;
    this.migrations = migrations;
  }

  /// Goes on until the part or the time is at its end, page by page. What it throws has undone
  /// nothing: the same stretch may be run again.
  ///
  /// @throws IllegalArgumentException when `after` is no place where one ever ended
  public MigrationProgress run(MigrationSegment segment) {
    var began = System.nanoTime();
    var counter = new MigrationCounter();
    for (var next = segment; ; ) {
      var page = page(next, counter);
      if (page.next() == null) {
        return counter.told(null);
      }
      pause(began + counter.read() * SECOND / segment.itemsPerSecond());
      if (System.nanoTime() - began >= segment.seconds() * SECOND) {
        return counter.told(page.next());
      }
      next = segment.from(page.next());
    }
  }

  /// The shop's own calls come first. A page is no more than what a second may read, so this is
  /// never longer than about one.
  private static void pause(long until) {
    while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }

  private Page<TableItem> page(MigrationSegment segment, MigrationCounter counter) {
    var size = Math.min(PageRequest.MAX, segment.itemsPerSecond());
    var page =
        table.scan(
            segment.segment(),
            segment.totalSegments(),
            new PageRequest(size, segment.startAfter()));
    counter.read(page.items().size());
    for (var item : page.items()) {
      var next = next(item, counter);
      if (next.isPresent() && (segment.dryRun() || written(item, next.get()))) {
        counter.rewritten();
      } else if (next.isPresent()) {
        counter.lost();
      }
    }
    return page;
  }

  /// Empty when the item is to be left as it is. One that cannot be read does not keep the others
  /// from their turn.
  private Optional<TableItem> next(TableItem item, MigrationCounter counter) {
    try {
      switch (migrations.find(item)) {
        case VersionCheck.Current() -> {}
        case VersionCheck.Newer(var version) -> counter.ahead(item, version);
        case VersionCheck.Outdated(var next) -> {
          return Optional.of(next);
        }
      }
    } catch (RuntimeException e) {
      counter.failed(item, e);
    }
    return Optional.empty();
  }

  private boolean written(TableItem read, TableItem next) {
    try {
      return table.put(next, DynamoExpression.unchanged(read), Idempotency.none())
          instanceof WriteResult.Written;
    } catch (ContentionException e) {
      return false;
    }
  }
}
