package dev.souk.shipping;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shipping options for as long as the process lives; each save counts, whatever its mark.
public final class InMemoryShippingBooks implements ShippingBooks {
  private final Map<String, ShippingBook> books = new HashMap<>();

  @Override
  public synchronized ShippingBook of(String sellerId) {
    return books.getOrDefault(sellerId, ShippingBook.empty(sellerId));
  }

  @Override
  public ShippingBook glance(String sellerId) {
    return of(sellerId);
  }

  @Override
  public synchronized Map<String, ShippingBook> all(Collection<String> sellerIds) {
    return sellerIds.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), each -> of(each)));
  }

  @Override
  public synchronized void save(ShippingBook changed, Once once) {
    if (of(changed.sellerId()).version() != changed.version() - 1) {
      throw new Stale();
    }
    books.put(changed.sellerId(), changed);
  }
}
