package dev.souk.accounts;

import dev.souk.audit.AuditItems;
import dev.souk.sellers.SellerItems;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import dev.souk.store.Write;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Accounts in the table: one item each, and one that guards the address.
public final class DynamoAccounts implements Accounts {
  /// Asked for in place of the account of an address that has none.
  private static final String NOBODY = "nobody";

  private final Table table;

  public DynamoAccounts(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Account> find(String id) {
    return table.get(Keys.account(id)).map(AccountItems::account);
  }

  @Override
  public Optional<Account> find(Email email) {
    var guard = table.get(Keys.email(email.address()));
    return find(guard.map(item -> item.text("accountId")).orElse(NOBODY));
  }

  @Override
  public Registered register(Registration registration) {
    var account = registration.account();
    var writes =
        table
            .writes()
            .add(AccountItems.guard(account))
            .put(AccountItems.item(account), Expression.absent())
            .put(AccountItems.item(registration.challenge()), Expression.absent())
            .once(registration.once());
    if (account.role() == AccountRole.SELLER) {
      var shopName = Objects.requireNonNull(registration.shopName());
      writes.add(SellerItems.made(account.id(), shopName, account.createdAt()));
    }
    if (registration.audit() != null) {
      writes.add(AuditItems.made(registration.audit()));
    }
    return switch (writes.commit()) {
      case Committed.Done() -> new Registered.Kept();
      case Committed.Refused(var index, var found) -> new Registered.Taken();
    };
  }

  @Override
  public boolean found(Account admin) {
    var mark =
        Item.at(Keys.firstAdmin())
            .with("schema", 1)
            .with("version", 1)
            .with("accountId", admin.id())
            .with("createdAt", admin.createdAt())
            .build();
    return done(
        table
            .writes()
            .put(mark, Expression.absent())
            .add(AccountItems.guard(admin))
            .put(AccountItems.item(admin), Expression.absent())
            .commit());
  }

  private static boolean done(Committed committed) {
    return switch (committed) {
      case Committed.Done() -> true;
      case Committed.Refused(var index, var found) -> false;
    };
  }

  @Override
  public void save(Account changed) {
    var before = Expression.version(changed.version() - 1);
    var phone = changed.profile().phone();
    var change =
        Expression.of(
                "SET #name = :name, #version = :version, #updatedAt = :now"
                    + (phone == null ? " REMOVE #phone" : ", #phone = :phone"))
            .with(":name", changed.profile().name())
            .with(":version", changed.version())
            .with(":now", changed.updatedAt());
    table
        .update(
            Keys.account(changed.id()),
            phone == null ? change : change.with(":phone", phone),
            before)
        .orStale();
  }

  @Override
  public boolean verify(Challenge spent, Instant now) {
    var verified =
        new Write.Update(
            Keys.account(spent.accountId()),
            Expression.of("SET #verified = :true, #version = #version + :one, #updatedAt = :now")
                .with(":true", true)
                .with(":one", 1)
                .with(":now", now),
            Expression.present());
    return done(table.writes().add(AccountItems.spent(spent)).add(verified).commit());
  }

  @Override
  public boolean reset(Challenge spent, String password, Instant now) {
    var key = Keys.account(spent.accountId());
    return done(
        table
            .writes()
            .add(AccountItems.spent(spent))
            .update(
                key,
                Expression.of(
                        "SET #password = :password, #verified = :true, #era = #era + :one,"
                            + " #version = #version + :one, #updatedAt = :now")
                    .with(":password", password)
                    .with(":true", true)
                    .with(":one", 1)
                    .with(":now", now),
                Expression.present())
            .commit());
  }

  @Override
  public void change(Account seen, String password, Instant now) {
    table
        .update(
            Keys.account(seen.id()),
            Expression.of(
                    "SET #password = :password, #era = #era + :one,"
                        + " #version = #version + :one, #updatedAt = :now")
                .with(":password", password)
                .with(":one", 1)
                .with(":now", now),
            password(seen))
        .orStale();
  }

  private static Expression password(Account seen) {
    return Expression.of("#password = :seen").with(":seen", seen.lock().password());
  }

  @Override
  public void rehash(Account seen, String password) {
    var change = Expression.of("SET #password = :password").with(":password", password);
    // Refused when the password is another by now: the log-in stands all the same.
    var _ = table.update(Keys.account(seen.id()), change, password(seen));
  }

  @Override
  public void endSessions(String id, Instant now) {
    table
        .update(
            Keys.account(id),
            Expression.of("SET #era = #era + :one, #updatedAt = :now")
                .with(":one", 1)
                .with(":now", now),
            Expression.present())
        .orStale();
  }
}
