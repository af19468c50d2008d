package dev.souk.ledger;

import dev.souk.orders.Earning;
import java.util.Objects;
import java.util.Optional;

/// What kind of entry books that an earning has come further.
final class EarningEntries {
  private EarningEntries() {}

  /// Empty when it stands where it did.
  static Optional<JournalEntryType> kind(Earning before, Earning after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    if (!before.isReleased()) {
      return Optional.of(JournalEntryType.RELEASE);
    }
    if (!Objects.equals(before.reserve(), after.reserve())) {
      return Optional.of(JournalEntryType.RESERVE_RELEASE);
    }
    return Optional.of(
        before.transfers().equals(after.transfers())
            ? JournalEntryType.DEBT_RECOVERY
            : transferred(before, after));
  }

  private static JournalEntryType transferred(Earning before, Earning after) {
    return switch (Integer.signum(after.transfers().size() - before.transfers().size())) {
      case 1 -> JournalEntryType.PAYOUT;
      case -1 -> JournalEntryType.PAYOUT_FAILED;
      default ->
          after.transferred() < before.transferred()
              ? JournalEntryType.PAYOUT_REVERSED
              : JournalEntryType.PAYOUT_SENT;
    };
  }
}
