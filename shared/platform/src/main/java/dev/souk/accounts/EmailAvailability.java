package dev.souk.accounts;

import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import java.util.List;
import java.util.Optional;

/// Why an e-mail address may be given to a new account.
sealed interface EmailAvailability {

  /// The writes by which `next` comes to hold the address; they hold only while this is so.
  List<ConditionalWrite> claimFor(Account next);

  /// Nobody holds it.
  record Available() implements EmailAvailability {
    @Override
    public List<ConditionalWrite> claimFor(Account next) {
      return List.of(
          new ConditionalWrite.Put(AccountMapper.guard(next), DynamoExpression.absent()));
    }
  }

  /// Who holds it has not shown that it is theirs. Their account's codes and links need no write of
  /// their own: they name an account, and open nothing once it is gone.
  ///
  /// @param holder the id of an account, which may be gone already, having ended
  record ReplacesUnverified(String holder) implements EmailAvailability {
    @Override
    public List<ConditionalWrite> claimFor(Account next) {
      return List.of(
          new ConditionalWrite.Put(
              AccountMapper.guard(next),
              DynamoExpression.of("#accountId = :holder").with(":holder", holder)),
          new ConditionalWrite.Delete(
              AccountKeys.account(holder),
              DynamoExpression.of(
                      "attribute_not_exists(pk) OR (#verified = :no AND #password <> :none)")
                  .with(":no", false)
                  .with(":none", "")));
    }
  }

  /// Empty when the address is its owner's, or someone's who was invited by it.
  static Optional<EmailAvailability> to(EmailAddress email, DynamoTable table) {
    var guard = table.get(AccountKeys.emailAvailability(email.address()));
    if (guard.isEmpty()) {
      return Optional.of(new Available());
    }
    var holder = guard.get().text("accountId");
    return table.get(AccountKeys.account(holder)).filter(item -> !provisional(item)).isPresent()
        ? Optional.empty()
        : Optional.of(new ReplacesUnverified(holder));
  }

  private static boolean provisional(TableItem account) {
    return AccountMapper.account(account).credentials().isUnverifiedClaim();
  }

  /// Keeps what guards the address of an account that does not end any more.
  static ConditionalWrite kept(Account account) {
    var guard = AccountMapper.guard(account).changed().without("endsAt").without("ttl").build();
    return new ConditionalWrite.Put(
        guard, DynamoExpression.of("#accountId = :holder").with(":holder", account.id()));
  }
}
