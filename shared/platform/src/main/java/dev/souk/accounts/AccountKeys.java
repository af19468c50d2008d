package dev.souk.accounts;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.ItemType;

/// Keys of accounts, sessions and what else is a principal's own. A principal's partition holds all
/// that is theirs, so that what a request must know of its caller is read in one go.
public final class AccountKeys {
  private AccountKeys() {}

  private static String principalPartition(String principalId) {
    return ItemType.ACCOUNT.key(principalId);
  }

  /// An account, or the little that is kept of a guest.
  public static ItemKey account(String principalId) {
    return new ItemKey(principalPartition(principalId), "ACCOUNT");
  }

  public static ItemKey session(String principalId, String sessionId) {
    return new ItemKey(principalPartition(principalId), "SESSION#" + sessionId);
  }

  /// @param purpose a word of ours
  public static ItemKey emailChallenge(String accountId, String purpose) {
    return new ItemKey(principalPartition(accountId), "CHALLENGE#" + purpose);
  }

  public static ItemKey addresses(String accountId) {
    return new ItemKey(principalPartition(accountId), "ADDRESSES");
  }

  /// A guest's or customer's cart: one item.
  public static ItemKey cart(String principalId) {
    return new ItemKey(principalPartition(principalId), "CART");
  }

  /// Guards that an address has one account.
  ///
  /// @param email in its normal form
  public static ItemKey emailAvailability(String email) {
    return new ItemKey(ItemType.EMAIL.key(ItemKeys.hash(email)), "EMAIL");
  }

  /// That there has been a first admin.
  public static ItemKey firstAdmin() {
    return new ItemKey(ItemType.FIRST_ADMIN.key(), "FIRST_ADMIN");
  }

  public static ItemKey auditEntry(String subjectId, String entryId) {
    return new ItemKey(ItemType.AUDIT.key(subjectId), entryId);
  }
}
