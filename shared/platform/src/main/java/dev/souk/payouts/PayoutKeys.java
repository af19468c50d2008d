package dev.souk.payouts;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.ItemType;

/// Keys of payout accounts, one item a seller, and of payouts, a partition a seller.
public final class PayoutKeys {
  private PayoutKeys() {}

  /// Those the provider is to be asked about, by the time.
  public static final String PAYOUT_ACCOUNTS_DUE = ItemType.PAYOUT_ACCOUNTS_DUE.key();

  /// A seller's account with the payment provider: one item.
  public static ItemKey payoutAccount(String sellerId) {
    return new ItemKey(ItemType.PAYOUT_ACCOUNT.key(sellerId), "PAYOUT-ACCOUNT");
  }

  /// Payouts that are to be processed, by the time.
  public static final String PAYOUTS_DUE = ItemType.PAYOUTS_DUE.key();

  /// Sort keys of payouts begin so.
  public static final String PAYOUT = "PAYOUT#";

  public static String payouts(String sellerId) {
    return ItemType.PAYOUTS.key(sellerId);
  }

  public static ItemKey payout(String sellerId, String payoutId) {
    return new ItemKey(payouts(sellerId), PAYOUT + payoutId);
  }

  /// The id of the payout with this key.
  public static String payoutId(ItemKey payout) {
    return ItemKeys.afterHash(payout.sk());
  }

  /// How a seller is paid: one item.
  public static ItemKey payoutSettings(String sellerId) {
    return new ItemKey(payouts(sellerId), "SETTINGS");
  }

  /// Guards that a seller has one payout in a currency that is not completed.
  public static ItemKey openPayout(String sellerId, String currency) {
    return new ItemKey(payouts(sellerId), "OPEN#" + currency);
  }
}
