package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.MarketTables;
import dev.souk.store.TableItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("What every release up to now has written")
class ReleasedItemsTest {
  private static final MigrationSegment WHOLE =
      new MigrationSegment(0, 1, null, MigrationSegment.LONGEST, 10_000, false);

  @TestFactory
  List<DynamicTest> is_read_by_todays_stores_when_it_is_migrated() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (var release : ReleasedItems.all()) {
      var table = filled(release);
      var progress = new TableMigrator(table, Migrations.ALL).run(WHOLE);
      tests.add(
          DynamicTest.dynamicTest(
              release.release() + " is migrated",
              () -> {
                assertThat(progress.keys()).isEmpty();
                assertThat(progress.next()).isNull();
                assertThat(progress.read()).isEqualTo(release.items().size());
              }));
      tests.addAll(read(release, table));
    }
    return tests;
  }

  private static DynamoTable filled(ReleasedItems release) {
    var table = MarketTables.fresh();
    release.items().forEach(it -> table.put(it, DynamoExpression.absent(), Idempotency.none()));
    return table;
  }

  private static List<DynamicTest> read(ReleasedItems release, DynamoTable table) {
    var now = release.items().stream().map(it -> table.get(it.key()).orElseThrow()).toList();
    var readers = new ItemReaders(table, now);
    return now.stream()
        .map(item ->
            DynamicTest.dynamicTest(
                "%s %s %s".formatted(release.release(), item.key().pk(), item.key().sk()),
                () -> readers.read(item)))
        .toList();
  }

  /// A release has its file before it is out; until then it is written anew as items change.
  @Test
  void has_an_example_of_every_kind_of_item_there_is_a_key_for() throws IOException {
    var there = new TreeSet<String>();
    ReleasedItems.newest().items().forEach(it -> there.add(ItemFormat.of(it.key()).toString()));

    assertThat(there)
        .as("kinds of items with an example. Run: %s", ReleasedItems.COMMAND)
        .containsAll(KnownItemFormats.all());
  }

  @Test
  void says_its_version_or_is_of_the_first() throws IOException {
    for (var item : ReleasedItems.newest().items()) {
      var kind = ItemFormat.of(item.key());
      assertThat(item.number(Migrations.SCHEMA, 1))
          .as("the version %s was written in", kind)
          .isLessThanOrEqualTo(Migrations.ALL.present(kind));
    }
  }

  @Test
  void names_no_item_twice() throws IOException {
    assertThat(ReleasedItems.newest().items()).extracting(TableItem::key).doesNotHaveDuplicates();
  }
}
