package dev.souk.ledger;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class LedgerFeature {
  public static final Feature FEATURE =
      Feature.of(
          "ledger",
          "Balances of sellers and the journal entries that they are the sum of.",
          GetSellerBalance.ROUTE,
          ListJournalEntries.ROUTE,
          ListAnyJournalEntries.ROUTE,
          CheckTrialBalance.SCHEDULE);

  private LedgerFeature() {}
}
