package dev.souk.catalog;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import dev.souk.sellers.Sellers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Brings products in line with what they remember of their seller and their categories: a
/// suspended seller's are hidden, a reinstated one's shown again, a new name taken up. Works in
/// pages, may stop after any product and be repeated, by several at once too: a product is written
/// only when it differs, and only while what was read stands.
public final class ListingReindexer {
  private static final int TRIES = 5;
  private final Products products;
  private final Sellers sellers;
  private final Categories categories;
  private final PendingReindexes pendingReindexes;

  public ListingReindexer(
      Products products,
      Sellers sellers,
      Categories categories,
      PendingReindexes pendingReindexes) {
    this.products = products;
    this.sellers = sellers;
    this.categories = categories;
    this.pendingReindexes = pendingReindexes;
  }

  /// Settles the next 100 products of what is noted under `id`.
  ///
  /// @return whether nothing is left to do for it
  public boolean reindex(String id, Instant now) {
    return pendingReindexes.find(id).map(entry -> reindex(entry, now)).orElse(true);
  }

  /// Settles the next 100 products of a note.
  ///
  /// @return whether it was the last of them
  public boolean reindex(PendingReindexes.Entry entry, Instant now) {
    var page = pendingReindexes.products(entry);
    var tree = categories.tree();
    page.items().forEach(id -> reindexProduct(id, tree, now));
    if (page.next() == null) {
      pendingReindexes.remove(entry);
      return true;
    }
    pendingReindexes.saveProgress(entry, page.next());
    return false;
  }

  private void reindexProduct(String id, CategoryTree first, Instant now) {
    var tree = first;
    for (var attempt = 0; attempt < TRIES; attempt++) {
      if (reindexed(id, tree, now)) {
        return;
      }
      tree = categories.tree();
    }
    throw new StaleVersionException();
  }

  private boolean reindexed(String id, CategoryTree tree, Instant now) {
    var found = products.find(id);
    if (found.isEmpty()) {
      return true;
    }
    var before = found.get();
    var seller = sellers.find(before.seller().sellerId()).orElseThrow();
    var after = before.reindexed(ProductSeller.of(seller), path(before, tree), now);
    if (after.equals(before)) {
      return true;
    }
    try {
      var edit = ProductEdit.of(before, after).basedOn(seller, tree);
      return products.save(edit, Idempotency.none()) instanceof ProductSaveResult.Done;
    } catch (StaleVersionException e) {
      return false;
    }
  }

  private static List<Breadcrumb> path(Product product, CategoryTree tree) {
    return product.content().categoryId().map(tree::path).orElse(List.of());
  }

  /// What is noted, for the sweep.
  public List<PendingReindexes.Entry> pending() {
    return pendingReindexes.list();
  }

  /// The note under an id, if it is not settled yet.
  public Optional<PendingReindexes.Entry> find(String id) {
    return pendingReindexes.find(id);
  }
}
