package dev.souk.accounts;

import dev.souk.audit.AuditEntryMapper;
import dev.souk.sellers.SellerMapper;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import dev.souk.store.WriteResult;
import java.time.Instant;
import java.util.Optional;

/// Accounts in the table: one item each, and one that guards the address.
public final class DynamoAccounts implements Accounts {
  /// Asked for in place of the account of an address that has none.
  private static final String NOBODY = "nobody";

  /// Once for an address that is free, and again each time another registration came first.
  private static final int TRIES = 5;

  private final DynamoTable table;

  public DynamoAccounts(DynamoTable table) {
    this.table = table;
  }

  @Override
  public Optional<Account> find(String id) {
    return table.get(AccountKeys.account(id)).map(AccountMapper::account);
  }

  @Override
  public Optional<Account> find(EmailAddress email) {
    var guard = table.get(AccountKeys.emailAvailability(email.address()));
    return find(guard.map(item -> item.text("accountId")).orElse(NOBODY));
  }

  @Override
  public Registered register(Registration registration) {
    Optional<EmailAvailability> claim = Optional.of(new EmailAvailability.Available());
    for (var attempt = 1; attempt <= TRIES && claim.isPresent(); attempt++) {
      if (kept(registration, claim.get())) {
        return switch (claim.get()) {
          case EmailAvailability.Available() -> new Registered.Created();
          case EmailAvailability.ReplacesUnverified _ -> new Registered.Replaced();
        };
      }
      claim = EmailAvailability.to(registration.account().email(), table);
    }
    // Taken, or registered by others over and over at this very moment: then one of them is kept.
    return new Registered.Taken();
  }

  private boolean kept(Registration registration, EmailAvailability claim) {
    var account = registration.account();
    var shopName = registration.shopName();
    var verified = account.credentials().verified();
    var writes = table.writes();
    claim.claimFor(account).forEach(writes::add);
    writes
        .put(AccountMapper.item(account, verified ? null : shopName), DynamoExpression.absent())
        .add(AccountMapper.CHALLENGE.put(registration.challenge(), DynamoExpression.absent()))
        .idempotency(registration.idempotency());
    if (shopName != null && verified) {
      writes.add(SellerMapper.made(account.id(), shopName, account.createdAt()));
    }
    if (registration.audit() != null) {
      writes.add(AuditEntryMapper.made(registration.audit()));
    }
    return done(writes.commit());
  }

  @Override
  public boolean createFirstAdmin(Account admin) {
    var mark =
        TableItem.at(AccountKeys.firstAdmin())
            .with("schema", 1)
            .with("version", 1)
            .with("accountId", admin.id())
            .with("createdAt", admin.createdAt())
            .build();
    var claim = EmailAvailability.to(admin.email(), table);
    if (claim.isEmpty()) {
      return false;
    }
    var writes = table.writes().put(mark, DynamoExpression.absent());
    claim.get().claimFor(admin).forEach(writes::add);
    return done(writes.put(AccountMapper.item(admin, null), DynamoExpression.absent()).commit());
  }

  private static boolean done(WriteResult result) {
    return switch (result) {
      case WriteResult.Written() -> true;
      case WriteResult.ConditionFailed(var index, var found) -> false;
    };
  }

  @Override
  public void save(Account changed) {
    var before = DynamoExpression.version(changed.version() - 1);
    var phone = changed.profile().phone();
    var change =
        DynamoExpression.of(
                "SET #name = :name, #version = :version, #updatedAt = :now"
                    + (phone == null ? " REMOVE #phone" : ", #phone = :phone"))
            .with(":name", changed.profile().name())
            .with(":version", changed.version())
            .with(":now", changed.updatedAt());
    table
        .update(
            AccountKeys.account(changed.id()),
            phone == null ? change : change.with(":phone", phone),
            before)
        .orThrowStale();
  }

  @Override
  public boolean verify(EmailChallenge spent, Instant now) {
    var change =
        DynamoExpression.of("SET #verified = :true, #version = #version + :one, #updatedAt = :now")
            .with(":true", true)
            .with(":one", 1)
            .with(":now", now);
    return verified(spent, change, now);
  }

  @Override
  public boolean reset(EmailChallenge spent, String password, Instant now) {
    var change =
        DynamoExpression.of(
                "SET #password = :password, #verified = :true, #sessionEpoch = #sessionEpoch + :one,"
                    + " #version = #version + :one, #updatedAt = :now")
            .with(":password", password)
            .with(":true", true)
            .with(":one", 1)
            .with(":now", now);
    return verified(spent, change, now);
  }

  /// An account whose address is verified does not end: neither does what guards the address, and a
  /// seller's shop is made now.
  private boolean verified(EmailChallenge spent, DynamoExpression change, Instant now) {
    var key = AccountKeys.account(spent.accountId());
    var found = table.get(key);
    if (found.isEmpty() || AccountMapper.account(found.get()).ended(now)) {
      return false;
    }
    var account = AccountMapper.account(found.get());
    var lasts =
        DynamoExpression.of(
                "attribute_exists(pk) AND (attribute_not_exists(#endsAt) OR #endsAt > :now)")
            .with(":now", now);
    var writes =
        table
            .writes()
            .add(AccountMapper.spent(spent))
            .update(key, change.then("REMOVE #endsAt, #ttl, #shopName"), lasts);
    if (account.endsAt() != null) {
      writes.add(EmailAvailability.kept(account));
    }
    var shopName = found.get().textOrNull("shopName");
    if (shopName != null) {
      writes.add(SellerMapper.made(account.id(), shopName, now));
    }
    return done(writes.commit());
  }

  @Override
  public void change(Account seen, String password, Instant now) {
    table
        .update(
            AccountKeys.account(seen.id()),
            DynamoExpression.of(
                    "SET #password = :password, #sessionEpoch = #sessionEpoch + :one,"
                        + " #version = #version + :one, #updatedAt = :now")
                .with(":password", password)
                .with(":one", 1)
                .with(":now", now),
            password(seen))
        .orThrowStale();
  }

  private static DynamoExpression password(Account seen) {
    return DynamoExpression.of("#password = :seen").with(":seen", seen.credentials().password());
  }

  @Override
  public void rehash(Account seen, String password) {
    var change = DynamoExpression.of("SET #password = :password").with(":password", password);
    // Refused when the password is another by now: the log-in stands all the same.
    var _ = table.update(AccountKeys.account(seen.id()), change, password(seen));
  }

  @Override
  public void endSessions(String id, Instant now) {
    table
        .update(
            AccountKeys.account(id),
            DynamoExpression.of("SET #sessionEpoch = #sessionEpoch + :one, #updatedAt = :now")
                .with(":one", 1)
                .with(":now", now),
            DynamoExpression.present())
        .orThrowStale();
  }
}
