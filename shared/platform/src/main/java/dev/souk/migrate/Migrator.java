package dev.souk.migrate;

import dev.souk.fault.Busy;
import dev.souk.migrate.Migrations.Found;
import dev.souk.once.Once;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Table;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Rewrites what an earlier release wrote. An item is written under the condition that it still
/// holds all it held when it was read, since every write of the shop's changes something of it: one
/// that lost the race is left as the shop wrote it, and met again in the next round. So a migration
/// may be ended anywhere, begun again, and run beside itself.
public final class Migrator {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Table table;
  private final Migrations migrations;

  public Migrator(Table table, Migrations migrations) {
    this.table = table;
    this.migrations = migrations;
  }

  /// Goes on until the part or the time is at its end, page by page. What it throws has undone
  /// nothing: the same stretch may be run again.
  ///
  /// @throws IllegalArgumentException when `after` is no place where one ever ended
  public Progress run(Stretch stretch) {
    var began = System.nanoTime();
    var tally = new Tally();
    for (var next = stretch; ; ) {
      var page = page(next, tally);
      if (page.next() == null) {
        return tally.told(null);
      }
      pause(began + tally.read() * SECOND / stretch.perSecond());
      if (System.nanoTime() - began >= stretch.seconds() * SECOND) {
        return tally.told(page.next());
      }
      next = stretch.from(page.next());
    }
  }

  /// The shop's own calls come first. A page is no more than what a second may read, so this is
  /// never longer than about one.
  private static void pause(long until) {
    while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }

  private Page<Item> page(Stretch stretch, Tally tally) {
    var size = Math.min(Slice.MAX, stretch.perSecond());
    var page = table.scan(stretch.part(), stretch.parts(), new Slice(size, stretch.after()));
    tally.read(page.items().size());
    for (var item : page.items()) {
      var next = next(item, tally);
      if (next.isPresent() && (stretch.dryRun() || written(item, next.get()))) {
        tally.rewritten();
      } else if (next.isPresent()) {
        tally.lost();
      }
    }
    return page;
  }

  /// Empty when the item is to be left as it is. One that cannot be read does not keep the others
  /// from their turn.
  private Optional<Item> next(Item item, Tally tally) {
    try {
      switch (migrations.find(item)) {
        case Found.Present() -> {}
        case Found.Ahead(var version) -> tally.ahead(item, version);
        case Found.Behind(var next) -> {
          return Optional.of(next);
        }
      }
    } catch (RuntimeException e) {
      tally.failed(item, e);
    }
    return Optional.empty();
  }

  private boolean written(Item read, Item next) {
    try {
      return table.put(next, Expression.unchanged(read), Once.everyTime())
          instanceof Committed.Done;
    } catch (Busy e) {
      return false;
    }
  }
}
