package dev.souk.commission;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemType;

/// Keys of commission rules, their history and sellers' tax profiles.
public final class CommissionKeys {
  private CommissionKeys() {}

  /// All rules of commission: one item, which every order reads.
  public static final ItemKey COMMISSION_SCHEDULE =
      new ItemKey(ItemType.COMMISSION.key(), "SCHEDULE");

  /// The changes of a rule.
  public static String commissionHistory(String ruleId) {
    return ItemType.COMMISSION_HISTORY.key(ruleId);
  }

  /// @param version of the rule after the change
  public static ItemKey commissionRevision(String ruleId, long version) {
    return new ItemKey(commissionHistory(ruleId), "%010d".formatted(version));
  }

  /// Where a seller is registered for VAT.
  public static ItemKey taxProfile(String sellerId) {
    return new ItemKey(ItemType.SELLER.key(sellerId), "TAX");
  }
}
