package dev.souk.payouts;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Optional;

/// Where payouts are kept.
public interface Payouts {
  /// A seller's payout as it is now, fit for decisions; empty when it is another's.
  Optional<Payout> find(String sellerId, String payoutId);

  /// The seller's payout in a currency that is not completed, as it is now.
  Optional<Payout> open(String sellerId, String currency);

  /// Keeps a new payout. Of several at once of one seller and currency there is one.
  ///
  /// @return false when one of the seller and currency is not completed
  boolean add(Payout payout);

  /// Keeps a payout one version on from the one that was read.
  ///
  /// @throws dev.souk.error.StaleVersionException when another has been kept since; saved again, it
  ///   always is
  void save(Payout changed);

  /// A seller's payouts, newest first.
  Page<Payout> ofSeller(String sellerId, PageRequest pageRequest);

  /// A payout that is to be processed.
  ///
  /// @param since when that was due
  record Due(String sellerId, String payoutId, Instant since) {}

  /// Those that are due by `now`, the longest first, as it was a moment ago.
  Page<Due> due(Instant now, PageRequest pageRequest);
}
