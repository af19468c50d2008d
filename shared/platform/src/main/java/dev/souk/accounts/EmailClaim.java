package dev.souk.accounts;

import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import dev.souk.store.Write;
import java.util.List;
import java.util.Optional;

/// Why an e-mail address may be given to a new account.
sealed interface EmailClaim {

  /// The writes by which `next` comes to hold the address; they hold only while this is so.
  List<Write> giveTo(Account next);

  /// Nobody holds it.
  record Free() implements EmailClaim {
    @Override
    public List<Write> giveTo(Account next) {
      return List.of(new Write.Put(AccountItems.guard(next), Expression.absent()));
    }
  }

  /// Who holds it has not shown that it is theirs. Their account's codes and links need no write of
  /// their own: they name an account, and open nothing once it is gone.
  ///
  /// @param holder the id of an account, which may be gone already, having ended
  record Unproven(String holder) implements EmailClaim {
    @Override
    public List<Write> giveTo(Account next) {
      return List.of(
          new Write.Put(
              AccountItems.guard(next),
              Expression.of("#accountId = :holder").with(":holder", holder)),
          new Write.Delete(
              Keys.account(holder),
              Expression.of("attribute_not_exists(pk) OR (#verified = :no AND #password <> :none)")
                  .with(":no", false)
                  .with(":none", "")));
    }
  }

  /// Empty when the address is its owner's, or someone's who was invited by it.
  static Optional<EmailClaim> to(Email email, Table table) {
    var guard = table.get(Keys.email(email.address()));
    if (guard.isEmpty()) {
      return Optional.of(new Free());
    }
    var holder = guard.get().text("accountId");
    return table.get(Keys.account(holder)).filter(item -> !provisional(item)).isPresent()
        ? Optional.empty()
        : Optional.of(new Unproven(holder));
  }

  private static boolean provisional(Item account) {
    return AccountItems.account(account).lock().provisional();
  }

  /// Keeps what guards the address of an account that does not end any more.
  static Write kept(Account account) {
    var guard = AccountItems.guard(account).changed().without("endsAt").without("ttl").build();
    return new Write.Put(
        guard, Expression.of("#accountId = :holder").with(":holder", account.id()));
  }
}
