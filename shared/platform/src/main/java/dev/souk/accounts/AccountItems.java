package dev.souk.accounts;

import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;
import dev.souk.store.Write;
import org.jspecify.annotations.Nullable;

/// Accounts, guests and their challenges as items. Personal data is encrypted at rest by the
/// table's key; no key and no index holds any.
final class AccountItems {
  private static final RecordSchema<Account> ACCOUNT =
      RecordSchema.of(Account.class)
          .at(account -> Keys.account(account.id()))
          .names(Account.class, "email=* profile=* lock=* standing=status")
          .names(Email.class, "address=email")
          .with("schema", 1)
          .expires(Account::endsAt)
          .older(AccountItems::ending)
          .build();

  /// What every request asks of its caller: a part of the account, and all there is of a guest.
  static final RecordSchema<Principal> PRINCIPAL =
      RecordSchema.of(Principal.class)
          .at(principal -> Keys.account(principal.id()))
          .names(Principal.class, "standing=status")
          .with("schema", 1)
          .with("version", 1)
          .build();

  static final RecordSchema<Challenge> CHALLENGE =
      RecordSchema.of(Challenge.class)
          .at(challenge -> Keys.challenge(challenge.accountId(), challenge.purpose().name()))
          .with("schema", 1)
          .with("version", 1)
          .expires(Challenge::endsAt)
          .build();

  private AccountItems() {}

  /// @param shopName the name of a shop that is to be made when the address is verified, else null
  static Item item(Account account, @Nullable String shopName) {
    return ACCOUNT.item(account).changed().with("shopName", shopName).build();
  }

  static Account account(Item item) {
    return ACCOUNT.read(item);
  }

  /// Before ends were kept, an account without a verified address had none: it counts from when it
  /// was made.
  private static Item ending(Item item) {
    var provisional = !item.flag("verified") && !item.text("password").isEmpty();
    return item.has("endsAt") || !provisional
        ? item
        : item.changed()
            .with("endsAt", item.time("createdAt").plus(Account.UNVERIFIED_LIFE))
            .build();
  }

  /// A guest has no account, and is one for as long as the session lives.
  static Item guest(Principal guest, Session session) {
    return PRINCIPAL.item(guest).changed().expires(session.endsAt()).build();
  }

  /// Ends with its account.
  static Item guard(Account account) {
    var guard =
        Item.at(Keys.email(account.email().address()))
            .with("schema", 1)
            .with("version", 1)
            .with("accountId", account.id());
    var end = account.endsAt();
    return end == null ? guard.build() : guard.with("endsAt", end).expires(end).build();
  }

  /// Spends a challenge: only the one that was read, and only once.
  static Write spent(Challenge challenge) {
    return new Write.Delete(
        Keys.challenge(challenge.accountId(), challenge.purpose().name()),
        Expression.of("#link = :link").with(":link", challenge.link()));
  }
}
