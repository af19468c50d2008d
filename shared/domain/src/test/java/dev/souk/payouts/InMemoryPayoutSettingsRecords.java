package dev.souk.payouts;

import dev.souk.audit.AuditEntry;
import dev.souk.error.StaleVersionException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Payout settings for as long as the process lives.
public final class InMemoryPayoutSettingsRecords implements PayoutSettingsRecords {
  private final Map<String, PayoutSettings> settings = new HashMap<>();

  @Override
  public synchronized PayoutSettings of(String sellerId) {
    return settings.getOrDefault(sellerId, PayoutSettings.none(sellerId));
  }

  @Override
  public synchronized void save(PayoutSettings changed, @Nullable AuditEntry audit) {
    if (of(changed.sellerId()).version() != changed.version() - 1) {
      throw new StaleVersionException();
    }
    settings.put(changed.sellerId(), changed);
  }
}
