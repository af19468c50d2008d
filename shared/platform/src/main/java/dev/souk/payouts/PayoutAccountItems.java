package dev.souk.payouts;

import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;

/// A payout account as one item. While the provider is to be asked about it, it stands in the list
/// of those that are due.
final class PayoutAccountItems {
  static final RecordSchema<PayoutAccount> SCHEMA =
      RecordSchema.of(PayoutAccount.class)
          .at(account -> Keys.payoutAccount(account.sellerId()))
          .tagged(PayoutAccount.class, "status", "")
          .names(PayoutAccount.Connected.class, "state=*")
          .with("schema", 1)
          .with(
              Keys.DUE_PK,
              account -> account.checkAt().map(_ -> Keys.PAYOUT_ACCOUNTS_DUE).orElse(null))
          .with(
              Keys.DUE_SK,
              account ->
                  account.checkAt().map(at -> Keys.sorting(at, account.sellerId())).orElse(null))
          .build();

  private PayoutAccountItems() {}
}
