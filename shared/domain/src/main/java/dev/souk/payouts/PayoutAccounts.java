package dev.souk.payouts;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Optional;

/// Where payout accounts are kept.
public interface PayoutAccounts {
  /// A seller's account as it is now, fit for decisions; empty when none was ever asked for.
  Optional<PayoutAccount> find(String sellerId);

  /// Keeps an account that is one version on from the one that was read, or is the first.
  ///
  /// @throws dev.souk.error.StaleVersionException when another has been kept since; saved again, it
  ///   always is
  void save(PayoutAccount changed);

  /// An account the provider is to be asked about.
  ///
  /// @param since when that was due
  record Due(String sellerId, Instant since) {}

  /// Those that are due by `now`, the longest first, as it was a moment ago.
  Page<Due> due(Instant now, PageRequest pageRequest);
}
