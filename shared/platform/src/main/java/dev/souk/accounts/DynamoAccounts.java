package dev.souk.accounts;

import dev.souk.audit.AuditItems;
import dev.souk.sellers.SellerItems;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.Optional;

/// Accounts in the table: one item each, and one that guards the address.
public final class DynamoAccounts implements Accounts {
  /// Asked for in place of the account of an address that has none.
  private static final String NOBODY = "nobody";

  /// Once for an address that is free, and again each time another registration came first.
  private static final int TRIES = 5;

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
    Optional<EmailClaim> claim = Optional.of(new EmailClaim.Free());
    for (var attempt = 1; attempt <= TRIES && claim.isPresent(); attempt++) {
      if (kept(registration, claim.get())) {
        return switch (claim.get()) {
          case EmailClaim.Free() -> new Registered.Kept();
          case EmailClaim.Unproven _ -> new Registered.Replaced();
        };
      }
      claim = EmailClaim.to(registration.account().email(), table);
    }
    // Taken, or registered by others over and over at this very moment: then one of them is kept.
    return new Registered.Taken();
  }

  private boolean kept(Registration registration, EmailClaim claim) {
    var account = registration.account();
    var shopName = registration.shopName();
    var verified = account.lock().verified();
    var writes = table.writes();
    claim.giveTo(account).forEach(writes::add);
    writes
        .put(AccountItems.item(account, verified ? null : shopName), Expression.absent())
        .add(AccountItems.CHALLENGE.put(registration.challenge(), Expression.absent()))
        .once(registration.once());
    if (shopName != null && verified) {
      writes.add(SellerItems.made(account.id(), shopName, account.createdAt()));
    }
    if (registration.audit() != null) {
      writes.add(AuditItems.made(registration.audit()));
    }
    return done(writes.commit());
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
    var claim = EmailClaim.to(admin.email(), table);
    if (claim.isEmpty()) {
      return false;
    }
    var writes = table.writes().put(mark, Expression.absent());
    claim.get().giveTo(admin).forEach(writes::add);
    return done(writes.put(AccountItems.item(admin, null), Expression.absent()).commit());
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
    var change =
        Expression.of("SET #verified = :true, #version = #version + :one, #updatedAt = :now")
            .with(":true", true)
            .with(":one", 1)
            .with(":now", now);
    return verified(spent, change, now);
  }

  @Override
  public boolean reset(Challenge spent, String password, Instant now) {
    var change =
        Expression.of(
                "SET #password = :password, #verified = :true, #era = #era + :one,"
                    + " #version = #version + :one, #updatedAt = :now")
            .with(":password", password)
            .with(":true", true)
            .with(":one", 1)
            .with(":now", now);
    return verified(spent, change, now);
  }

  /// An account whose address is verified does not end: neither does what guards the address, and a
  /// seller's shop is made now.
  private boolean verified(Challenge spent, Expression change, Instant now) {
    var key = Keys.account(spent.accountId());
    var found = table.get(key);
    if (found.isEmpty() || AccountItems.account(found.get()).ended(now)) {
      return false;
    }
    var account = AccountItems.account(found.get());
    var lasts =
        Expression.of("attribute_exists(pk) AND (attribute_not_exists(#endsAt) OR #endsAt > :now)")
            .with(":now", now);
    var writes =
        table
            .writes()
            .add(AccountItems.spent(spent))
            .update(key, change.then("REMOVE #endsAt, #ttl, #shopName"), lasts);
    if (account.endsAt() != null) {
      writes.add(EmailClaim.kept(account));
    }
    var shopName = found.get().textOrNull("shopName");
    if (shopName != null) {
      writes.add(SellerItems.made(account.id(), shopName, now));
    }
    return done(writes.commit());
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
