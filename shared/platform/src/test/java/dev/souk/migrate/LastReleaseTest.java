package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.MarketTables;
import dev.souk.store.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("What every release up to now has written")
class LastReleaseTest {
  private static final Stretch WHOLE = new Stretch(0, 1, null, Stretch.LONGEST, 10_000, false);

  @TestFactory
  List<DynamicTest> is_read_by_todays_stores_when_it_is_migrated() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (var release : Examples.all()) {
      var table = filled(release);
      var progress = new Migrator(table, Migrations.ALL).run(WHOLE);
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

  private static Table filled(Examples release) {
    var table = MarketTables.fresh();
    release.items().forEach(it -> table.put(it, Expression.absent(), Once.everyTime()));
    return table;
  }

  private static List<DynamicTest> read(Examples release, Table table) {
    var now = release.items().stream().map(it -> table.get(it.key()).orElseThrow()).toList();
    var readers = new Readers(table, now);
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
    Examples.newest().items().forEach(it -> there.add(ItemKind.of(it.key()).toString()));

    assertThat(there)
        .as("kinds of items with an example. Run: %s", Examples.COMMAND)
        .containsAll(KnownKinds.all());
  }

  @Test
  void says_its_version_or_is_of_the_first() throws IOException {
    for (var item : Examples.newest().items()) {
      var kind = ItemKind.of(item.key());
      assertThat(item.number(Migrations.SCHEMA, 1))
          .as("the version %s was written in", kind)
          .isLessThanOrEqualTo(Migrations.ALL.present(kind));
    }
  }

  @Test
  void names_no_item_twice() throws IOException {
    assertThat(Examples.newest().items()).extracting(Item::key).doesNotHaveDuplicates();
  }
}
