package dev.souk.payouts;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemType;

/// Keys of payout accounts: one item a seller.
public final class PayoutKeys {
  private PayoutKeys() {}

  /// Those the provider is to be asked about, by the time.
  public static final String PAYOUT_ACCOUNTS_DUE = ItemType.PAYOUT_ACCOUNTS_DUE.key();

  /// A seller's account with the payment provider: one item.
  public static ItemKey payoutAccount(String sellerId) {
    return new ItemKey(ItemType.PAYOUT_ACCOUNT.key(sellerId), "PAYOUT-ACCOUNT");
  }
}
