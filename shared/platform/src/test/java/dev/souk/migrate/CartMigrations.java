package dev.souk.migrate;

import dev.souk.accounts.AccountKeys;
import dev.souk.idempotency.Idempotency;
import dev.souk.media.MediaKeys;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Carts in a table, and migrations of them.
record CartMigrations(DynamoTable table) {
  static final ItemFormat CART = ItemFormat.of(AccountKeys.cart("cus_1"));
  static final int CARTS = 25;

  /// Says of every cart how it is called.
  static final Migration NAMED =
      new Migration(CART, 1, it -> it.changed().with("name", "cart of " + it.text("of")).build());

  static final Migration SHOUTED =
      new Migration(
          CART, 2, it -> it.changed().with("loud", it.text("name") + "!").without("name").build());

  void fill() {
    IntStream.range(0, CARTS).forEach(it -> put(cart(it, 1)));
    put(TableItem.at(MediaKeys.mediaAsset("med_1")).with("schema", 1).with("version", 1).build());
  }

  static TableItem cart(int number, int schema) {
    var id = "cus_%02d".formatted(number);
    return TableItem.at(AccountKeys.cart(id))
        .with("schema", schema)
        .with("version", 1)
        .with("of", id)
        .build();
  }

  void put(TableItem item) {
    table.put(item, DynamoExpression.absent(), Idempotency.none());
  }

  TableItem cart(int number) {
    return table.get(AccountKeys.cart("cus_%02d".formatted(number))).orElseThrow();
  }

  TableMigrator by(Migration... all) {
    return new TableMigrator(table, new Migrations(List.of(all)));
  }

  static MigrationSegment page(@Nullable String after) {
    return new MigrationSegment(0, 1, after, 0, 10, false);
  }

  static MigrationSegment whole() {
    return new MigrationSegment(0, 1, null, MigrationSegment.LONGEST, 10_000, false);
  }

  /// As often as it takes.
  static MigrationProgress toTheEnd(TableMigrator migrator, MigrationSegment first) {
    var all = MigrationProgress.NONE;
    var next = first;
    do {
      all = all.and(migrator.run(next));
      next = next.from(all.next());
    } while (all.next() != null);
    return all;
  }
}
