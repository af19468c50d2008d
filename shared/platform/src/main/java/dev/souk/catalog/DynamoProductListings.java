package dev.souk.catalog;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoTable;
import dev.souk.store.RecordTable;
import dev.souk.store.TableQuery;

/// Lists as partitions of small entries.
public final class DynamoProductListings implements ProductListings {
  private final RecordTable<ProductSummary> cards;
  private final RecordTable<SellerProductSummary> own;

  public DynamoProductListings(DynamoTable table) {
    this.cards = table.of(ListingEntryMapper.SCHEMA);
    this.own = table.of(SellerListingEntryMapper.SCHEMA);
  }

  @Override
  public Page<ProductSummary> list(
      ProductListing productListing, ProductListing.Sort sort, PageRequest pageRequest) {
    var query = TableQuery.of(ListingEntryMapper.partition(productListing, sort), "");
    var ordered =
        switch (sort) {
          case PRICE_ASCENDING -> query;
          case NEWEST, PRICE_DESCENDING -> query.backwards();
        };
    return cards.page(ordered, pageRequest);
  }

  @Override
  public Page<SellerProductSummary> listOfSeller(String sellerId, PageRequest pageRequest) {
    return own.page(
        TableQuery.of(CatalogKeys.sellerProducts(sellerId), "").backwards(), pageRequest);
  }
}
