package dev.souk.accounts;

import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.RecordSchema;
import dev.souk.store.TableItem;
import org.jspecify.annotations.Nullable;

/// Accounts, guests and their challenges as items. Personal data is encrypted at rest by the
/// table's key; no key and no index holds any.
final class AccountMapper {
  private static final RecordSchema<Account> ACCOUNT =
      RecordSchema.of(Account.class)
          .at(account -> AccountKeys.account(account.id()))
          .names(Account.class, "email=* profile=* credentials=* status=status")
          .names(EmailAddress.class, "address=email")
          .with("schema", 1)
          .expires(Account::endsAt)
          .older(AccountMapper::ending)
          .build();

  /// What every request asks of its caller: a part of the account, and all there is of a guest.
  static final RecordSchema<Principal> PRINCIPAL =
      RecordSchema.of(Principal.class)
          .at(principal -> AccountKeys.account(principal.id()))
          .names(Principal.class, "status=status")
          .with("schema", 1)
          .with("version", 1)
          .build();

  static final RecordSchema<EmailChallenge> CHALLENGE =
      RecordSchema.of(EmailChallenge.class)
          .at(challenge ->
              AccountKeys.emailChallenge(challenge.accountId(), challenge.purpose().name()))
          .with("schema", 1)
          .with("version", 1)
          .expires(EmailChallenge::endsAt)
          .build();

  private AccountMapper() {}

  /// @param shopName the name of a shop that is to be made when the address is verified, else null
  static TableItem item(Account account, @Nullable String shopName) {
    return ACCOUNT.item(account).changed().with("shopName", shopName).build();
  }

  static Account account(TableItem item) {
    return ACCOUNT.read(item);
  }

  /// Before ends were kept, an account without a verified address had none: it counts from when it
  /// was made.
  private static TableItem ending(TableItem item) {
    var provisional = !item.flag("verified") && !item.text("password").isEmpty();
    return item.has("endsAt") || !provisional
        ? item
        : item.changed()
            .with("endsAt", item.time("createdAt").plus(Account.UNVERIFIED_LIFETIME))
            .build();
  }

  /// A guest has no account, and is one for as long as the session lives.
  static TableItem guest(Principal guest, Session session) {
    return PRINCIPAL.item(guest).changed().expires(session.endsAt()).build();
  }

  /// Ends with its account.
  static TableItem guard(Account account) {
    var guard =
        TableItem.at(AccountKeys.emailAvailability(account.email().address()))
            .with("schema", 1)
            .with("version", 1)
            .with("accountId", account.id());
    var end = account.endsAt();
    return end == null ? guard.build() : guard.with("endsAt", end).expires(end).build();
  }

  /// Spends a challenge: only the one that was read, and only once.
  static ConditionalWrite spent(EmailChallenge challenge) {
    return new ConditionalWrite.Delete(
        AccountKeys.emailChallenge(challenge.accountId(), challenge.purpose().name()),
        DynamoExpression.of("#link = :link").with(":link", challenge.link()));
  }
}
