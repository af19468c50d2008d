package dev.souk.catalog;

import dev.souk.money.Money;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.ItemKey;
import dev.souk.store.RecordSchema;
import dev.souk.store.TableItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The entries of public lists: one for each listing and order a visible product stands in,
/// fourteen at most. An entry has at most 400 bytes, so that twenty of them cost one read unit;
/// hence the single letters. Ids sort by the time they were made, so the newest list needs no other
/// sort key.
final class ListingEntryMapper {
  static final RecordSchema<ProductSummary> SCHEMA =
      RecordSchema.of(ProductSummary.class)
          .inKey(
              ProductSummary.class, "id", key -> key.sk().substring(key.sk().lastIndexOf('#') + 1))
          .names(ProductSummary.class, "name=n price=* image=m sellerId=s sellerName=o createdAt=c")
          .names(Money.class, "amount=a currency=u")
          .build();

  private ListingEntryMapper() {}

  static String partition(ProductListing productListing, ProductListing.Sort order) {
    var scope =
        switch (productListing) {
          case ProductListing.AllProducts() -> "ALL";
          case ProductListing.InCategory(var id) -> "CAT#" + id;
          case ProductListing.OfSeller(var id) -> "SEL#" + id;
        };
    return CatalogKeys.listing(
        scope,
        switch (order) {
          case NEWEST -> "NEW";
          case PRICE_ASCENDING, PRICE_DESCENDING -> "PRICE";
        });
  }

  static Map<ItemKey, TableItem> of(Product product) {
    var entries = new LinkedHashMap<ItemKey, TableItem>();
    for (var productListing : ProductListing.of(product)) {
      var productSummary = ProductSummary.of(product);
      var newest =
          new ItemKey(partition(productListing, ProductListing.Sort.NEWEST), productSummary.id());
      var byPrice =
          new ItemKey(
              partition(productListing, ProductListing.Sort.PRICE_ASCENDING),
              position(productSummary));
      entries.put(newest, entry(newest, productSummary, product.revision().version()));
      entries.put(byPrice, entry(byPrice, productSummary, product.revision().version()));
    }
    return entries;
  }

  private static String position(ProductSummary productSummary) {
    return String.format(
        Locale.ROOT,
        "%s#%011d#%s",
        productSummary.price().currency(),
        productSummary.price().amount(),
        productSummary.id());
  }

  private static TableItem entry(ItemKey key, ProductSummary productSummary, long version) {
    return SCHEMA.item(key, productSummary).changed().with("version", version).build();
  }

  /// What makes the lists show `after` instead of `before`. An entry only ever gives way to a later
  /// version of its product.
  static List<ConditionalWrite> between(Product before, Product after) {
    var old = of(before);
    var next = of(after);
    var sameCard =
        before.isVisible()
            && after.isVisible()
            && ProductSummary.of(before).equals(ProductSummary.of(after));
    var writes = new ArrayList<ConditionalWrite>();
    old.keySet().stream()
        .filter(key -> !next.containsKey(key))
        .forEach(
            key -> writes.add(new ConditionalWrite.Delete(key, upTo(before.revision().version()))));
    next.forEach((key, item) -> {
      if (!(sameCard && old.containsKey(key))) {
        writes.add(new ConditionalWrite.Put(item, upTo(before.revision().version())));
      }
    });
    return writes;
  }

  private static DynamoExpression upTo(long version) {
    return DynamoExpression.of("attribute_not_exists(pk) OR #version <= :seen")
        .with(":seen", version);
  }
}
