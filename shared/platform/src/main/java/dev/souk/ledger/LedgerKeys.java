package dev.souk.ledger;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.ItemType;
import java.time.Instant;

/// Keys of journal entries and balances: a partition a seller.
public final class LedgerKeys {
  private LedgerKeys() {}

  private static final String ENTRY = "ENTRY#";

  /// Sort keys of balances begin so.
  public static final String BALANCE = "BALANCE#";

  /// The list of all balances.
  public static final String BALANCES = ItemType.BALANCES.key();

  public static String ledger(String sellerId) {
    return ItemType.LEDGER.key(sellerId);
  }

  public static ItemKey balance(String sellerId, String currency) {
    return new ItemKey(ledger(sellerId), BALANCE + currency);
  }

  /// @param at in milliseconds since the epoch
  public static ItemKey journalEntry(String sellerId, long at, String entryId) {
    return new ItemKey(ledger(sellerId), journalFrom(Instant.ofEpochMilli(at)) + entryId);
  }

  /// The sort key before all entries of this moment and after those of the one before.
  public static String journalFrom(Instant at) {
    return ENTRY + "%013d#".formatted(at.toEpochMilli());
  }

  /// What the key of a journal entry says.
  public record JournalEntryKey(String sellerId, Instant at, String id) {}

  public static JournalEntryKey journalEntryKey(ItemKey entry) {
    var parts = entry.sk().split("#", -1);
    return new JournalEntryKey(
        ItemKeys.afterHash(entry.pk()), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]);
  }

  /// What the key of a balance says.
  public record BalanceKey(String sellerId, String currency) {
    /// Where it stands in the list of all.
    public String text() {
      return sellerId + "#" + currency;
    }
  }

  public static BalanceKey balanceKey(ItemKey balance) {
    return new BalanceKey(ItemKeys.afterHash(balance.pk()), ItemKeys.afterHash(balance.sk()));
  }

  public static String earnings(String sellerId) {
    return ItemType.EARNINGS.key(sellerId);
  }

  /// Sort keys of earnings that become available some day begin so, and go on with the day.
  public static String earningsDue(String currency) {
    return "DUE#%s#".formatted(currency);
  }

  /// @param at in milliseconds since the epoch
  public static ItemKey earningDue(
      String sellerId, String currency, long at, String sellerOrderId) {
    return new ItemKey(
        earnings(sellerId), earningsDue(currency) + "%013d#%s".formatted(at, sellerOrderId));
  }

  /// When an earning with this key becomes available.
  public static Instant earningDueAt(ItemKey earning) {
    return Instant.ofEpochMilli(Long.parseLong(earning.sk().split("#", -1)[2]));
  }

  /// Sort keys of earnings that can be paid out begin so.
  public static String earningsAvailable(String currency) {
    return "AVAILABLE#%s#".formatted(currency);
  }

  public static ItemKey earningAvailable(String sellerId, String currency, String sellerOrderId) {
    return new ItemKey(earnings(sellerId), earningsAvailable(currency) + sellerOrderId);
  }

  /// Sort keys of earnings of which too much was paid out begin so.
  public static String earningsInDebt(String currency) {
    return "DEBT#%s#".formatted(currency);
  }

  public static ItemKey earningInDebt(String sellerId, String currency, String sellerOrderId) {
    return new ItemKey(earnings(sellerId), earningsInDebt(currency) + sellerOrderId);
  }

  /// The seller order an earning with this key is of.
  public static String sellerOrderOfEarning(ItemKey earning) {
    return earning.sk().substring(earning.sk().lastIndexOf('#') + 1);
  }
}
