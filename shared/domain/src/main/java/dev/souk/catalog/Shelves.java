package dev.souk.catalog;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.sellers.Sellers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Brings products in line with what they remember of their seller and their categories: a
/// suspended seller's are hidden, a reinstated one's shown again, a new name taken up. Works in
/// pages, may stop after any product and be repeated, by several at once too: a product is written
/// only when it differs, and only while what was read stands.
public final class Shelves {
  private static final int TRIES = 5;
  private final Products products;
  private final Sellers sellers;
  private final Categories categories;
  private final Unsettled unsettled;

  public Shelves(Products products, Sellers sellers, Categories categories, Unsettled unsettled) {
    this.products = products;
    this.sellers = sellers;
    this.categories = categories;
    this.unsettled = unsettled;
  }

  /// Settles the next 100 products of what is noted under `id`.
  ///
  /// @return whether nothing is left to do for it
  public boolean settle(String id, Instant now) {
    return unsettled.find(id).map(note -> settle(note, now)).orElse(true);
  }

  /// Settles the next 100 products of a note.
  ///
  /// @return whether it was the last of them
  public boolean settle(Unsettled.Note note, Instant now) {
    var page = unsettled.products(note);
    var tree = categories.tree();
    page.items().forEach(id -> settleProduct(id, tree, now));
    if (page.next() == null) {
      unsettled.done(note);
      return true;
    }
    unsettled.advance(note, page.next());
    return false;
  }

  private void settleProduct(String id, Tree first, Instant now) {
    var tree = first;
    for (var attempt = 0; attempt < TRIES; attempt++) {
      if (settled(id, tree, now)) {
        return;
      }
      tree = categories.tree();
    }
    throw new Stale();
  }

  private boolean settled(String id, Tree tree, Instant now) {
    var found = products.find(id);
    if (found.isEmpty()) {
      return true;
    }
    var before = found.get();
    var seller = sellers.find(before.shop().sellerId()).orElseThrow();
    var after = before.settled(Shop.of(seller), path(before, tree), now);
    if (after.equals(before)) {
      return true;
    }
    try {
      var edit = Edit.of(before, after).standingOn(seller, tree);
      return products.save(edit, Once.everyTime()) instanceof Kept.Done;
    } catch (Stale e) {
      return false;
    }
  }

  private static List<Step> path(Product product, Tree tree) {
    return product.presentation().categoryId().map(tree::path).orElse(List.of());
  }

  /// What is noted, for the sweep.
  public List<Unsettled.Note> notes() {
    return unsettled.notes();
  }

  /// The note under an id, if it is not settled yet.
  public Optional<Unsettled.Note> note(String id) {
    return unsettled.find(id);
  }
}
