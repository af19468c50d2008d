package dev.souk.payouts;

import dev.souk.error.StaleVersionException;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Payout accounts for as long as the process lives. A page of what is due is all of it.
public final class InMemoryPayoutAccounts implements PayoutAccounts {
  private final Map<String, PayoutAccount> accounts = new HashMap<>();

  @Override
  public synchronized Optional<PayoutAccount> find(String sellerId) {
    return Optional.ofNullable(accounts.get(sellerId));
  }

  @Override
  public synchronized void save(PayoutAccount changed) {
    var version = find(changed.sellerId()).map(PayoutAccount::version).orElse(0L);
    if (version != changed.version() - 1) {
      throw new StaleVersionException();
    }
    accounts.put(changed.sellerId(), changed);
  }

  @Override
  public synchronized Page<Due> due(Instant now, PageRequest pageRequest) {
    var due =
        accounts.values().stream()
            .flatMap(each -> each.checkAt().map(at -> new Due(each.sellerId(), at)).stream())
            .filter(each -> !each.since().isAfter(now))
            .sorted(Comparator.comparing(Due::since))
            .toList();
    return new Page<>(due, null);
  }
}
