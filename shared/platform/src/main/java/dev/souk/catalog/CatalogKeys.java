package dev.souk.catalog;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.ItemType;

/// Keys of shops, products, stock and categories. A product's partition holds all its page shows.
public final class CatalogKeys {
  private CatalogKeys() {}

  public static ItemKey sellerProfile(String sellerId) {
    return new ItemKey(ItemType.SELLER.key(sellerId), "PROFILE");
  }

  /// A seller's shipping options: one item.
  public static ItemKey shippingProfile(String sellerId) {
    return new ItemKey(ItemType.SELLER.key(sellerId), "SHIPPING");
  }

  public static String productPartition(String productId) {
    return ItemType.PRODUCT.key(productId);
  }

  public static ItemKey product(String productId) {
    return new ItemKey(productPartition(productId), "PRODUCT");
  }

  /// Sort keys of stock items begin so.
  public static final String STOCK = "STOCK#";

  public static ItemKey stock(String productId, String variantId) {
    return new ItemKey(productPartition(productId), STOCK + variantId);
  }

  /// Guards that a SKU names one variant of a shop.
  public static ItemKey sku(String sellerId, String sku) {
    return new ItemKey(ItemType.SKU.key(sellerId, ItemKeys.hash(sku)), "SKU");
  }

  /// A movement is the mark of its own request; its history is read through the index.
  public static ItemKey stockMovement(String scope, String key) {
    return new ItemKey(
        ItemType.STOCK_MOVEMENT.key(ItemKeys.hash(scope + "\n" + key)), "STOCK-MOVEMENT");
  }

  public static String stockMovements(String variantId) {
    return ItemType.STOCK_MOVEMENTS.key(variantId);
  }

  public static String priceHistory(String variantId) {
    return ItemType.PRICE_HISTORY.key(variantId);
  }

  public static ItemKey priceChange(String variantId, String changeId) {
    return new ItemKey(priceHistory(variantId), changeId);
  }

  /// A seller's own list: one small entry a product.
  public static String sellerProducts(String sellerId) {
    return ItemType.SELLER_PRODUCTS.key(sellerId);
  }

  public static ItemKey sellerProducts(String sellerId, String productId) {
    return new ItemKey(sellerProducts(sellerId), productId);
  }

  /// A public list: `scope` and `order` are words of ours and ids.
  public static String listing(String scope, String order) {
    return ItemType.LISTING.key(scope, order);
  }

  // Categories: one partition, so that the tree is one request.
  public static final String CATEGORIES = ItemType.CATEGORIES.key();

  /// The version of the tree as a whole.
  public static final ItemKey TREE = new ItemKey(CATEGORIES, "TREE");

  /// Sort keys of categories begin so.
  public static final String CATEGORY = "CATEGORY#";

  public static ItemKey category(String categoryId) {
    return new ItemKey(CATEGORIES, CATEGORY + categoryId);
  }

  /// The products that stand in a category and are not archived, drafts too: one small entry each.
  public static String categoryProducts(String categoryId) {
    return ItemType.CATEGORY_PRODUCTS.key(categoryId);
  }

  public static ItemKey categoryProduct(String categoryId, String productId) {
    return new ItemKey(categoryProducts(categoryId), productId);
  }

  /// Sellers and categories whose products are to be settled.
  public static final String PENDING_REINDEXES = ItemType.REINDEX.key("PENDING");

  public static ItemKey pendingReindex(String id) {
    return new ItemKey(PENDING_REINDEXES, id);
  }
}
