package dev.souk.catalog;

import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.inventory.DynamoStocks;
import dev.souk.inventory.StockMovementMapper;
import dev.souk.inventory.Stocks;
import dev.souk.sellers.DynamoSellers;
import dev.souk.sellers.Sellers;
import dev.souk.wiring.CloudWiring;

/// What functions know products, categories and their stock by, in the cloud. As [CloudWiring].
public final class CatalogWiring {
  private CatalogWiring() {}

  public static Sellers sellers() {
    return new DynamoSellers(CloudWiring.table());
  }

  public static Categories categories() {
    return new DynamoCategories(CloudWiring.table());
  }

  public static Products products() {
    return new DynamoProducts(CloudWiring.table());
  }

  public static ProductListings productListings() {
    return new DynamoProductListings(CloudWiring.table());
  }

  public static Offers offers() {
    return new DynamoOffers(products(), CloudWiring.table());
  }

  public static PriceHistory priceHistory() {
    return new DynamoPriceHistory(CloudWiring.table());
  }

  public static ListingReindexer listingReindexer() {
    return new ListingReindexer(
        products(), sellers(), categories(), new DynamoPendingReindexes(CloudWiring.table()));
  }

  public static Stocks stocks() {
    return new DynamoStocks(CloudWiring.table());
  }

  /// The marks of stock movements, which are the movements themselves.
  public static IdempotencyRecords stockMovementRecords() {
    return new StockMovementMapper(CloudWiring.table());
  }
}
