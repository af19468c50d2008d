package dev.souk.catalog;

import dev.souk.page.Page;
import dev.souk.page.Slice;

/// The lists products stand in, written by [Products] together with the products.
public interface Cards {
  /// Visible products, in one request.
  Page<Card> in(Aisle aisle, Aisle.Order order, Slice slice);

  /// A seller's own products of whatever state, newest first, in one request.
  Page<OwnCard> own(String sellerId, Slice slice);
}
