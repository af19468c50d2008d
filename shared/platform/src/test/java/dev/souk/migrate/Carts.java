package dev.souk.migrate;

import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Carts in a table, and migrations of them.
record Carts(Table table) {
  static final ItemKind CART = ItemKind.of(Keys.cart("cus_1"));
  static final int CARTS = 25;

  /// Says of every cart how it is called.
  static final Migration NAMED =
      new Migration(CART, 1, it -> it.changed().with("name", "cart of " + it.text("of")).build());

  static final Migration SHOUTED =
      new Migration(
          CART, 2, it -> it.changed().with("loud", it.text("name") + "!").without("name").build());

  void fill() {
    IntStream.range(0, CARTS).forEach(it -> put(cart(it, 1)));
    put(Item.at(Keys.media("med_1")).with("schema", 1).with("version", 1).build());
  }

  static Item cart(int number, int schema) {
    var id = "cus_%02d".formatted(number);
    return Item.at(Keys.cart(id)).with("schema", schema).with("version", 1).with("of", id).build();
  }

  void put(Item item) {
    table.put(item, Expression.absent(), Once.everyTime());
  }

  Item cart(int number) {
    return table.get(Keys.cart("cus_%02d".formatted(number))).orElseThrow();
  }

  Migrator by(Migration... all) {
    return new Migrator(table, new Migrations(List.of(all)));
  }

  static Stretch page(@Nullable String after) {
    return new Stretch(0, 1, after, 0, 10, false);
  }

  static Stretch whole() {
    return new Stretch(0, 1, null, Stretch.LONGEST, 10_000, false);
  }

  /// As often as it takes.
  static Progress toTheEnd(Migrator migrator, Stretch first) {
    var all = Progress.NONE;
    var next = first;
    do {
      all = all.and(migrator.run(next));
      next = next.from(all.next());
    } while (all.next() != null);
    return all;
  }
}
