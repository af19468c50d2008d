package dev.souk.realtime;

import dev.souk.inventory.Stock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Stock that tests set.
public final class InMemoryVisibleStock implements VisibleStock {
  private final Map<String, Stock> stock = new ConcurrentHashMap<>();
  private final Set<String> hidden = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calls = new AtomicInteger();

  /// Sets a variant's stock.
  public void put(Stock next) {
    stock.put(next.variantId(), next);
  }

  /// Takes a product off the shelf.
  public void hide(String productId) {
    hidden.add(productId);
  }

  /// How many requests a store would have had so far.
  public int calls() {
    return calls.get();
  }

  @Override
  public boolean isVisible(String productId) {
    calls.incrementAndGet();
    return !hidden.contains(productId) && !levels(productId).isEmpty();
  }

  @Override
  public List<Stock> listOfProduct(String productId) {
    calls.incrementAndGet();
    return levels(productId);
  }

  private List<Stock> levels(String productId) {
    return stock.values().stream().filter(each -> each.productId().equals(productId)).toList();
  }
}
