package dev.souk.realtime;

import dev.souk.inventory.Stock;
import java.util.List;

/// What may be seen of a product's stock.
public interface VisibleStock {
  /// Whether the product is open to all as of now: published, and its seller in good standing.
  boolean isVisible(String productId);

  /// The stock of each of its variants as of now, not of a moment ago.
  List<Stock> listOfProduct(String productId);
}
