package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CatalogKeys;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductContent;
import dev.souk.catalog.ProductEdit;
import dev.souk.catalog.ProductSaveResult;
import dev.souk.catalog.ProductSeller;
import dev.souk.catalog.ProductStatus;
import dev.souk.catalog.ProductWithStock;
import dev.souk.catalog.Products;
import dev.souk.catalog.Revision;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Displays in DynamoDB")
class DynamoVisibleStockTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String MUG = IdType.PRD.next(NOON, new SplittableRandom(1));

  private final DynamoTable table = LocalSocketTable.fresh();

  /// Displays of one product that stands so, or of none.
  private VisibleStock displays(Optional<Product> product) {
    return new DynamoVisibleStock(
        new Products() {
          @Override
          public Optional<Product> find(String id) {
            return product.filter(each -> each.id().equals(id));
          }

          @Override
          public Optional<ProductWithStock> eventuallyConsistent(String id) {
            throw new AssertionError("not fit for decisions");
          }

          @Override
          public ProductSaveResult add(Product draft, Idempotency idempotency) {
            throw new AssertionError();
          }

          @Override
          public ProductSaveResult save(ProductEdit edit, Idempotency idempotency) {
            throw new AssertionError();
          }

          @Override
          public void remove(Product draft) {
            throw new AssertionError();
          }
        },
        table);
  }

  private static Product mug(ProductStatus productStatus, boolean hidden) {
    return new Product(
        MUG,
        new ProductSeller("sel_1", "Mugs", hidden),
        new ProductContent("Mug", "", List.of(), List.of()),
        List.of(),
        "EUR",
        List.of(),
        productStatus,
        Revision.first(NOON));
  }

  private void put(TableItem item) {
    table.put(item, DynamoExpression.absent(), Idempotency.none()).orThrowStale();
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISHED, false, true",
    "PUBLISHED, true, false",
    "DRAFT, false, false",
    "ARCHIVED, false, false"
  })
  void show_what_is_published_by_a_seller_in_good_standing(
      ProductStatus productStatus, boolean hidden, boolean shown) {
    assertThat(displays(Optional.of(mug(productStatus, hidden))).isVisible(MUG)).isEqualTo(shown);
  }

  @Test
  void show_nothing_of_what_is_not_there() {
    assertThat(displays(Optional.empty()).isVisible(MUG)).isFalse();
    assertThat(displays(Optional.empty()).listOfProduct(MUG)).isEmpty();
  }

  @Test
  void hold_the_stock_of_each_variant_and_nothing_else() {
    var blue = new Stock(MUG, "var_1", "sel_1", "BLUE", 4, 3, 7, NOON);
    var red = new Stock(MUG, "var_2", "sel_1", "RED", 0, 3, 1, NOON);
    put(StockMapper.SCHEMA.item(blue));
    put(StockMapper.SCHEMA.item(red));
    put(TableItem.at(CatalogKeys.product(MUG)).with("name", "Mug").build());

    assertThat(displays(Optional.empty()).listOfProduct(MUG)).containsExactly(blue, red);
  }
}
