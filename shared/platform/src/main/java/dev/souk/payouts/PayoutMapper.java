package dev.souk.payouts;

import dev.souk.store.ItemKeys;
import dev.souk.store.RecordSchema;

/// A payout as one item of its seller's partition. Until it has succeeded it stands in the list of
/// those that are due.
final class PayoutMapper {
  static final RecordSchema<Payout> SCHEMA =
      RecordSchema.of(Payout.class)
          .at(payout -> PayoutKeys.payout(payout.sellerId(), payout.id()))
          .inKey(Payout.class, "sellerId", ItemKeys::owner)
          .inKey(Payout.class, "id", PayoutKeys::payoutId)
          .names(Payout.Item.class, "orderId=o sellerOrderId=s amount=m outcome=is")
          .with("schema", 1)
          .with(
              ItemKeys.DUE_PK,
              payout -> payout.dueAt().map(_ -> PayoutKeys.PAYOUTS_DUE).orElse(null))
          .with(
              ItemKeys.DUE_SK,
              payout ->
                  payout
                      .dueAt()
                      .map(at -> ItemKeys.sorting(at, payout.sellerId() + "#" + payout.id()))
                      .orElse(null))
          .build();

  private PayoutMapper() {}
}
