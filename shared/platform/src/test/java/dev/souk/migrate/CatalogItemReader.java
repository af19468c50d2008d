package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.DynamoCategories;
import dev.souk.catalog.DynamoPendingReindexes;
import dev.souk.catalog.DynamoPriceHistory;
import dev.souk.catalog.DynamoProductListings;
import dev.souk.catalog.DynamoProducts;
import dev.souk.catalog.ProductListing;
import dev.souk.commission.DynamoTaxProfiles;
import dev.souk.inventory.DynamoStocks;
import dev.souk.sellers.DynamoSellers;
import dev.souk.shipping.DynamoShippingProfiles;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.TableItem;

/// Items of shops and their shelves as their stores read them.
final class CatalogItemReader {
  private final DynamoTable table;

  CatalogItemReader(DynamoTable table) {
    this.table = table;
  }

  void ofSeller(TableItem item) {
    var id = ItemReaders.id(item.key());
    if (item.key().sk().equals("SHIPPING")) {
      assertThat(new DynamoShippingProfiles(table).of(id).version())
          .isEqualTo(item.number("version"));
    } else if (item.key().sk().equals("TAX")) {
      assertThat(new DynamoTaxProfiles(table).of(id).version()).isEqualTo(item.number("version"));
    } else {
      assertThat(new DynamoSellers(table).find(id).orElseThrow().id()).isEqualTo(id);
    }
  }

  void ofCatalogue(TableItem item) {
    var key = item.key();
    var cards = new DynamoProductListings(table);
    switch (ItemFormat.of(key).toString()) {
      case "PRODUCT PRODUCT" -> {
        assertThat(new DynamoProducts(table).find(ItemReaders.id(key)).orElseThrow().id())
            .isEqualTo(ItemReaders.id(key));
        assertThat(new DynamoProducts(table).eventuallyConsistent(ItemReaders.id(key))).isPresent();
      }
      case "PRODUCT STOCK" ->
          assertThat(
                  new DynamoStocks(table)
                      .find(ItemReaders.id(key), ItemReaders.last(key))
                      .orElseThrow()
                      .available())
              .isEqualTo((int) item.number("available"));
      case "PRICE-HISTORY" ->
          assertThat(
                  new DynamoPriceHistory(table).of(ItemReaders.id(key), ItemReaders.MANY).items())
              .isNotEmpty();
      case "SELLER-PRODUCTS" ->
          assertThat(cards.listOfSeller(ItemReaders.id(key), ItemReaders.MANY).items())
              .anyMatch(it -> it.id().equals(key.sk()));
      case "LISTING" ->
          assertThat(cards.list(listing(key), order(key), ItemReaders.MANY).items())
              .anyMatch(it -> it.id().equals(ItemReaders.last(key)));
      case "REINDEX" -> assertThat(new DynamoPendingReindexes(table).find(key.sk())).isPresent();
      case "CATEGORIES TREE" ->
          assertThat(new DynamoCategories(table).tree().version())
              .isEqualTo(item.number("version"));
      case "CATEGORIES CATEGORY" ->
          assertThat(new DynamoCategories(table).tree().find(ItemReaders.last(key))).isPresent();
      case "CATEGORY-PRODUCTS" -> {
        var categories = new DynamoCategories(table);
        var tree = categories.tree();
        var category = tree.find(ItemReaders.id(key)).orElseThrow();
        assertThat(categories.remove(tree, category, category.updatedAt())).isFalse();
      }
      case String other -> throw new AssertionError("no store reads " + other);
    }
  }

  private static ProductListing listing(ItemKey key) {
    var scope = key.pk().split("#", -1);
    return switch (scope[1]) {
      case "CAT" -> new ProductListing.InCategory(scope[2]);
      case "SEL" -> new ProductListing.OfSeller(scope[2]);
      default -> new ProductListing.AllProducts();
    };
  }

  private static ProductListing.Sort order(ItemKey key) {
    return key.pk().endsWith("#NEW")
        ? ProductListing.Sort.NEWEST
        : ProductListing.Sort.PRICE_ASCENDING;
  }
}
