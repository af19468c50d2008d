package dev.souk.catalog;

import dev.souk.inventory.Stock;
import java.util.List;
import java.util.Optional;

/// A product with the stock of its variants, as its page shows them.
public record ProductWithStock(Product product, List<Stock> stocks) {
  public ProductWithStock {
    stocks = List.copyOf(stocks);
  }

  public Optional<Stock> stock(String variantId) {
    return stocks.stream().filter(each -> each.variantId().equals(variantId)).findFirst();
  }

  /// Units that can be sold now, over all variants.
  public int available() {
    return stocks.stream().mapToInt(Stock::available).sum();
  }
}
