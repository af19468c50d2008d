package dev.souk.catalog;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;

/// The history of prices, written by [Products] together with the change.
public interface PriceHistory {
  /// The changes of one variant's price, newest first.
  Page<PriceChange> of(String variantId, PageRequest pageRequest);
}
