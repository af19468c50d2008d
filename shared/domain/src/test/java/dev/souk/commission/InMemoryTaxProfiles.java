package dev.souk.commission;

import dev.souk.error.StaleVersionException;
import java.util.HashMap;
import java.util.Map;

/// Tax profiles for as long as the process lives.
public final class InMemoryTaxProfiles implements TaxProfiles {
  private final Map<String, TaxProfile> profiles = new HashMap<>();

  @Override
  public synchronized TaxProfile of(String sellerId) {
    return profiles.getOrDefault(sellerId, TaxProfile.none(sellerId));
  }

  @Override
  public synchronized void save(TaxProfile changed) {
    if (of(changed.sellerId()).version() != changed.version() - 1) {
      throw new StaleVersionException();
    }
    profiles.put(changed.sellerId(), changed);
  }
}
