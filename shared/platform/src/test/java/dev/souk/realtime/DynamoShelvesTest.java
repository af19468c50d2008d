package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.id.Kind;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Shelves in DynamoDB")
class DynamoShelvesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String MUG = Kind.PRD.next(NOON, new SplittableRandom(1));

  private final Table table = LocalSockets.fresh();
  private final Shelves shelves = new DynamoShelves(table);

  private void put(Item item) {
    table.put(item, Expression.absent(), Once.everyTime()).orStale();
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISHED, false, true",
    "PUBLISHED, true, false",
    "DRAFT, false, false",
    "ARCHIVED, false, false"
  })
  void show_what_is_published_and_not_hidden(String status, boolean hidden, boolean shown) {
    put(Item.at(Keys.product(MUG)).with("status", status).with("hidden", hidden).build());

    assertThat(shelves.shows(MUG)).isEqualTo(shown);
  }

  @Test
  void show_nothing_of_what_is_not_there() {
    assertThat(shelves.shows(MUG)).isFalse();
    assertThat(shelves.of(MUG)).isEmpty();
  }

  @Test
  void hold_the_stock_of_each_variant_and_nothing_else() {
    var blue = new Stock(MUG, "var_1", "sel_1", "BLUE", 4, 3, 7, NOON);
    var red = new Stock(MUG, "var_2", "sel_1", "RED", 0, 3, 1, NOON);
    put(StockItems.item(blue));
    put(StockItems.item(red));
    put(Item.at(Keys.product(MUG)).with("status", "PUBLISHED").build());

    assertThat(shelves.of(MUG)).containsExactly(blue, red);
  }
}
