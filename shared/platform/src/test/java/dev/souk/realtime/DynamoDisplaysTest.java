package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Displayed;
import dev.souk.catalog.Edit;
import dev.souk.catalog.Kept;
import dev.souk.catalog.Presentation;
import dev.souk.catalog.Product;
import dev.souk.catalog.Products;
import dev.souk.catalog.Shelf;
import dev.souk.catalog.Shop;
import dev.souk.catalog.Stamp;
import dev.souk.id.Kind;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Displays in DynamoDB")
class DynamoDisplaysTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String MUG = Kind.PRD.next(NOON, new SplittableRandom(1));

  private final Table table = LocalSockets.fresh();

  /// Displays of one product that stands so, or of none.
  private Displays displays(Optional<Product> product) {
    return new DynamoDisplays(
        new Products() {
          @Override
          public Optional<Product> find(String id) {
            return product.filter(each -> each.id().equals(id));
          }

          @Override
          public Optional<Displayed> glance(String id) {
            throw new AssertionError("not fit for decisions");
          }

          @Override
          public Kept add(Product draft, Once once) {
            throw new AssertionError();
          }

          @Override
          public Kept save(Edit edit, Once once) {
            throw new AssertionError();
          }

          @Override
          public void remove(Product draft) {
            throw new AssertionError();
          }
        },
        table);
  }

  private static Product mug(Shelf shelf, boolean hidden) {
    return new Product(
        MUG,
        new Shop("sel_1", "Mugs", hidden),
        new Presentation("Mug", "", List.of(), List.of()),
        List.of(),
        "EUR",
        List.of(),
        shelf,
        Stamp.first(NOON));
  }

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
  void show_what_is_published_by_a_seller_in_good_standing(
      Shelf shelf, boolean hidden, boolean shown) {
    assertThat(displays(Optional.of(mug(shelf, hidden))).shows(MUG)).isEqualTo(shown);
  }

  @Test
  void show_nothing_of_what_is_not_there() {
    assertThat(displays(Optional.empty()).shows(MUG)).isFalse();
    assertThat(displays(Optional.empty()).of(MUG)).isEmpty();
  }

  @Test
  void hold_the_stock_of_each_variant_and_nothing_else() {
    var blue = new Stock(MUG, "var_1", "sel_1", "BLUE", 4, 3, 7, NOON);
    var red = new Stock(MUG, "var_2", "sel_1", "RED", 0, 3, 1, NOON);
    put(StockItems.SCHEMA.item(blue));
    put(StockItems.SCHEMA.item(red));
    put(Item.at(Keys.product(MUG)).with("name", "Mug").build());

    assertThat(displays(Optional.empty()).of(MUG)).containsExactly(blue, red);
  }
}
