package dev.souk.realtime;

import dev.souk.inventory.Stock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stock that tests set.
public final class InMemoryDisplays implements Displays {
  private final Map<String, Stock> stock = new ConcurrentHashMap<>();
  private final Set<String> hidden = ConcurrentHashMap.newKeySet();

  /// Sets a variant's stock.
  public void put(Stock next) {
    stock.put(next.variantId(), next);
  }

  /// Takes a product off the shelf.
  public void hide(String productId) {
    hidden.add(productId);
  }

  @Override
  public boolean shows(String productId) {
    return !hidden.contains(productId) && !of(productId).isEmpty();
  }

  @Override
  public List<Stock> of(String productId) {
    return stock.values().stream().filter(each -> each.productId().equals(productId)).toList();
  }
}
