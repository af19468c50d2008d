package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Aisle;
import dev.souk.catalog.DynamoCards;
import dev.souk.catalog.DynamoCategories;
import dev.souk.catalog.DynamoPrices;
import dev.souk.catalog.DynamoProducts;
import dev.souk.catalog.DynamoUnsettled;
import dev.souk.commission.DynamoTaxProfiles;
import dev.souk.inventory.DynamoStocks;
import dev.souk.sellers.DynamoSellers;
import dev.souk.shipping.DynamoShippingBooks;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Table;

/// Items of shops and their shelves as their stores read them.
final class CatalogueReader {
  private final Table table;

  CatalogueReader(Table table) {
    this.table = table;
  }

  void ofSeller(Item item) {
    var id = Readers.id(item.key());
    if (item.key().sk().equals("SHIPPING")) {
      assertThat(new DynamoShippingBooks(table).of(id).version()).isEqualTo(item.number("version"));
    } else if (item.key().sk().equals("TAX")) {
      assertThat(new DynamoTaxProfiles(table).of(id).version()).isEqualTo(item.number("version"));
    } else {
      assertThat(new DynamoSellers(table).find(id).orElseThrow().id()).isEqualTo(id);
    }
  }

  void ofCatalogue(Item item) {
    var key = item.key();
    var cards = new DynamoCards(table);
    switch (ItemKind.of(key).toString()) {
      case "PRODUCT PRODUCT" -> {
        assertThat(new DynamoProducts(table).find(Readers.id(key)).orElseThrow().id())
            .isEqualTo(Readers.id(key));
        assertThat(new DynamoProducts(table).glance(Readers.id(key))).isPresent();
      }
      case "PRODUCT STOCK" ->
          assertThat(
                  new DynamoStocks(table)
                      .find(Readers.id(key), Readers.last(key))
                      .orElseThrow()
                      .available())
              .isEqualTo((int) item.number("available"));
      case "PRICES" ->
          assertThat(new DynamoPrices(table).of(Readers.id(key), Readers.MANY).items())
              .isNotEmpty();
      case "SHELF" ->
          assertThat(cards.own(Readers.id(key), Readers.MANY).items())
              .anyMatch(it -> it.id().equals(key.sk()));
      case "LISTING" ->
          assertThat(cards.in(aisle(key), order(key), Readers.MANY).items())
              .anyMatch(it -> it.id().equals(Readers.last(key)));
      case "SHELVES" -> assertThat(new DynamoUnsettled(table).find(key.sk())).isPresent();
      case "CATEGORIES TREE" ->
          assertThat(new DynamoCategories(table).tree().version())
              .isEqualTo(item.number("version"));
      case "CATEGORIES CATEGORY" ->
          assertThat(new DynamoCategories(table).tree().find(Readers.last(key))).isPresent();
      case "CATEGORY-PRODUCTS" -> {
        var categories = new DynamoCategories(table);
        var tree = categories.tree();
        var category = tree.find(Readers.id(key)).orElseThrow();
        assertThat(categories.remove(tree, category, category.updatedAt())).isFalse();
      }
      case String other -> throw new AssertionError("no store reads " + other);
    }
  }

  private static Aisle aisle(Key key) {
    var scope = key.pk().split("#", -1);
    return switch (scope[1]) {
      case "CAT" -> new Aisle.InCategory(scope[2]);
      case "SEL" -> new Aisle.OfSeller(scope[2]);
      default -> new Aisle.Everything();
    };
  }

  private static Aisle.Order order(Key key) {
    return key.pk().endsWith("#NEW") ? Aisle.Order.NEWEST : Aisle.Order.CHEAPEST;
  }
}
