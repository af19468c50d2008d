package dev.souk.catalog;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import dev.souk.inventory.StockMapper;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.RecordTable;
import java.util.Optional;

/// Products as items. Everything a change touches (the product, lists, stock, SKU guards, its entry
/// in its category) is one transaction, under 100 actions.
public final class DynamoProducts implements Products {
  /// Two writes a variant, and room for the product, its list entry, its categories and a mark.
  private static final int VARIANTS_AT_ONCE = 45;

  private final DynamoTable table;
  private final RecordTable<Product> products;

  public DynamoProducts(DynamoTable table) {
    this.table = table;
    this.products = table.of(ProductMapper.SCHEMA);
  }

  @Override
  public Optional<Product> find(String id) {
    return products.get(CatalogKeys.product(id));
  }

  @Override
  public Optional<ProductWithStock> eventuallyConsistent(String id) {
    var items = table.eventuallyConsistent(CatalogKeys.productPartition(id), "");
    var stocks =
        items.stream()
            .filter(each -> each.key().sk().startsWith(CatalogKeys.STOCK))
            .map(StockMapper.SCHEMA::read)
            .toList();
    return items.stream()
        .filter(each -> each.key().equals(CatalogKeys.product(id)))
        .findFirst()
        .map(item -> new ProductWithStock(ProductMapper.SCHEMA.read(item), stocks));
  }

  @Override
  public ProductSaveResult add(Product draft, Idempotency idempotency) {
    var productTransaction = new ProductTransaction();
    kept(productTransaction, draft, DynamoExpression.absent());
    var variants = new VariantWrites(draft, productTransaction);
    draft.variants().forEach(variants::added);
    CategoryProductItems.moved(productTransaction, draft.id(), Optional.empty(), category(draft));
    return productTransaction.commit(table, idempotency);
  }

  @Override
  public ProductSaveResult save(ProductEdit edit, Idempotency idempotency) {
    var productTransaction = new ProductTransaction();
    var before = edit.before();
    var after = edit.after();
    kept(productTransaction, after, DynamoExpression.version(before.revision().version()));
    var versions = edit.sourceVersions();
    if (versions != null) {
      versionChecks(productTransaction, after, versions);
    }
    variants(new VariantWrites(after, productTransaction), before, after);
    // Who derives a product anew puts it nowhere else: a category it loses so is no more.
    if (versions == null || versions.seller() == 0) {
      CategoryProductItems.moved(productTransaction, after.id(), category(before), category(after));
    }
    edit.priceChange()
        .map(change -> DynamoPriceHistory.SCHEMA.put(change, DynamoExpression.absent()))
        .ifPresent(put -> productTransaction.add(ProductTransaction.Group.PRODUCT, put));
    productTransaction.add(
        ProductTransaction.Group.LISTS, ListingEntryMapper.between(before, after));
    return productTransaction.commit(table, idempotency);
  }

  @Override
  public void remove(Product draft) {
    var rest = draft;
    while (rest.variants().size() > VARIANTS_AT_ONCE) {
      rest = decrementedCount(rest);
    }
    var seen = DynamoExpression.version(rest.revision().version());
    var productTransaction = new ProductTransaction();
    var shelf = CatalogKeys.sellerProducts(rest.seller().sellerId(), rest.id());
    productTransaction.add(
        ProductTransaction.Group.PRODUCT,
        new ConditionalWrite.Delete(CatalogKeys.product(rest.id()), seen));
    productTransaction.add(
        ProductTransaction.Group.LISTS, new ConditionalWrite.Delete(shelf, seen));
    rest.variants().forEach(new VariantWrites(rest, productTransaction)::forgotten);
    CategoryProductItems.moved(productTransaction, rest.id(), category(rest), Optional.empty());
    done(productTransaction.commit(table, Idempotency.none()));
  }

  private Product decrementedCount(Product draft) {
    var next =
        draft.without(draft.variants().subList(0, VARIANTS_AT_ONCE), draft.revision().updatedAt());
    var productTransaction = new ProductTransaction();
    kept(productTransaction, next, DynamoExpression.version(draft.revision().version()));
    var variants = new VariantWrites(draft, productTransaction);
    draft.variants().subList(0, VARIANTS_AT_ONCE).forEach(variants::forgotten);
    done(productTransaction.commit(table, Idempotency.none()));
    return next;
  }

  private static void done(ProductSaveResult result) {
    if (!(result instanceof ProductSaveResult.Done)) {
      throw new StaleVersionException();
    }
  }

  private static void kept(
      ProductTransaction productTransaction, Product product, DynamoExpression condition) {
    var entry = SellerListingEntryMapper.entry(product);
    productTransaction.add(
        ProductTransaction.Group.PRODUCT, ProductMapper.SCHEMA.put(product, condition));
    productTransaction.add(
        ProductTransaction.Group.LISTS, new ConditionalWrite.Put(entry, condition));
  }

  private static void variants(VariantWrites writes, Product before, Product after) {
    before.variants().stream()
        .filter(each -> after.variant(each.id()).isEmpty())
        .forEach(writes::removed);
    for (var each : after.variants()) {
      var old = before.variant(each.id());
      if (old.isEmpty()) {
        writes.added(each);
      } else if (!old.get().sku().equals(each.sku())) {
        writes.renamed(old.get(), each);
      }
    }
  }

  private static void versionChecks(
      ProductTransaction productTransaction, Product after, ProductEdit.SourceVersions versions) {
    if (versions.seller() > 0) {
      check(
          productTransaction,
          CatalogKeys.sellerProfile(after.seller().sellerId()),
          versions.seller());
    }
    if (versions.tree() > 0) {
      check(productTransaction, CatalogKeys.TREE, versions.tree());
    }
  }

  private static void check(ProductTransaction productTransaction, ItemKey key, long version) {
    productTransaction.add(
        ProductTransaction.Group.SOURCE_VERSIONS,
        new ConditionalWrite.Check(key, DynamoExpression.version(version)));
  }

  private static Optional<String> category(Product product) {
    return product.status() == ProductStatus.ARCHIVED
        ? Optional.empty()
        : product.content().categoryId();
  }
}
