package dev.souk.payouts;

import dev.souk.store.ItemKeys;
import dev.souk.store.RecordSchema;

/// A payout account as one item. While the provider is to be asked about it, it stands in the list
/// of those that are due.
final class PayoutAccountMapper {
  static final RecordSchema<PayoutAccount> SCHEMA =
      RecordSchema.of(PayoutAccount.class)
          .at(account -> PayoutKeys.payoutAccount(account.sellerId()))
          .tagged(PayoutAccount.class, "status", "")
          .names(PayoutAccount.Connected.class, "state=*")
          .with("schema", 1)
          .with(
              ItemKeys.DUE_PK,
              account -> account.checkAt().map(_ -> PayoutKeys.PAYOUT_ACCOUNTS_DUE).orElse(null))
          .with(
              ItemKeys.DUE_SK,
              account ->
                  account
                      .checkAt()
                      .map(at -> ItemKeys.sorting(at, account.sellerId()))
                      .orElse(null))
          .build();

  private PayoutAccountMapper() {}
}
