package dev.souk.shipping;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shipping options for as long as the process lives; each save counts, whatever its mark.
public final class InMemoryShippingProfiles implements ShippingProfiles {
  private final Map<String, ShippingProfile> books = new HashMap<>();

  @Override
  public synchronized ShippingProfile of(String sellerId) {
    return books.getOrDefault(sellerId, ShippingProfile.empty(sellerId));
  }

  @Override
  public ShippingProfile eventuallyConsistent(String sellerId) {
    return of(sellerId);
  }

  @Override
  public synchronized Map<String, ShippingProfile> all(Collection<String> sellerIds) {
    return sellerIds.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), each -> of(each)));
  }

  @Override
  public synchronized void save(ShippingProfile changed, Idempotency idempotency) {
    if (of(changed.sellerId()).version() != changed.version() - 1) {
      throw new StaleVersionException();
    }
    books.put(changed.sellerId(), changed);
  }
}
