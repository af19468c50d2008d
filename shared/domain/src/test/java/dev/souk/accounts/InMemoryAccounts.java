package dev.souk.accounts;

import dev.souk.audit.AuditEntry;
import dev.souk.fault.Stale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Accounts, challenges, sessions and standings for as long as the process lives; one lock stands
/// for the table's transactions.
public final class InMemoryAccounts implements Accounts, Challenges, Sessions, Standings {
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<Email, String> guards = new HashMap<>();
  private final Map<String, Challenge> challenges = new HashMap<>();
  private final Map<String, Principal> guests = new HashMap<>();
  private final Map<String, Session> sessions = new HashMap<>();
  private final List<AuditEntry> audit = new ArrayList<>();
  private boolean founded;

  public synchronized List<AuditEntry> audit() {
    return List.copyOf(audit);
  }

  @Override
  public synchronized Optional<Account> find(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public synchronized Optional<Account> find(Email email) {
    return Optional.ofNullable(guards.get(email)).map(accounts::get);
  }

  @Override
  public synchronized Registered register(Registration registration) {
    var account = registration.account();
    var holder = guards.get(account.email());
    if (!claimed(account)) {
      return new Registered.Taken();
    }
    pose(registration.challenge());
    if (registration.audit() != null) {
      audit.add(registration.audit());
    }
    return holder == null ? new Registered.Kept() : new Registered.Replaced();
  }

  /// Gives the address to the account, unless it is somebody's.
  private boolean claimed(Account account) {
    var holder = guards.get(account.email());
    if (holder != null && !Objects.requireNonNull(accounts.get(holder)).lock().provisional()) {
      return false;
    }
    accounts.remove(holder);
    guards.put(account.email(), account.id());
    accounts.put(account.id(), account);
    return true;
  }

  @Override
  public synchronized boolean found(Account admin) {
    founded = founded || claimed(admin);
    return admin.equals(accounts.get(admin.id()));
  }

  @Override
  public synchronized void save(Account changed) {
    var seen = accounts.get(changed.id());
    if (seen == null || seen.version() != changed.version() - 1) {
      throw new Stale();
    }
    accounts.put(changed.id(), changed);
  }

  private boolean spend(Challenge challenge, Instant now) {
    var account = accounts.get(challenge.accountId());
    if (account == null || account.ended(now)) {
      return false;
    }
    var kept = challenges.get(key(challenge.accountId(), challenge.purpose()));
    return kept != null
        && kept.link().equals(challenge.link())
        && challenges.remove(key(challenge.accountId(), challenge.purpose())) != null;
  }

  @Override
  public synchronized boolean verify(Challenge spent, Instant now) {
    if (!spend(spent, now)) {
      return false;
    }
    accounts.computeIfPresent(
        spent.accountId(),
        (_, seen) -> seen.withLock(new Lock(seen.lock().password(), true, seen.lock().era()), now));
    return true;
  }

  @Override
  public synchronized boolean reset(Challenge spent, String password, Instant now) {
    if (!spend(spent, now)) {
      return false;
    }
    accounts.computeIfPresent(
        spent.accountId(),
        (_, seen) -> seen.withLock(new Lock(password, true, seen.lock().era() + 1), now));
    return true;
  }

  @Override
  public synchronized void change(Account seen, String password, Instant now) {
    var kept = accounts.get(seen.id());
    if (kept == null || !kept.lock().password().equals(seen.lock().password())) {
      throw new Stale();
    }
    var lock = new Lock(password, kept.lock().verified(), kept.lock().era() + 1);
    accounts.put(seen.id(), kept.withLock(lock, now));
  }

  @Override
  public synchronized void rehash(Account seen, String password) {
    var kept = Objects.requireNonNull(accounts.get(seen.id()));
    if (kept.lock().password().equals(seen.lock().password())) {
      var lock = new Lock(password, kept.lock().verified(), kept.lock().era());
      accounts.put(
          seen.id(),
          new Account(
              kept.id(),
              kept.role(),
              kept.email(),
              kept.profile(),
              lock,
              kept.standing(),
              kept.endsAt(),
              kept.version(),
              kept.createdAt(),
              kept.updatedAt()));
    }
  }

  @Override
  public synchronized void endSessions(String id, Instant now) {
    var kept = accounts.get(id);
    if (kept == null) {
      throw new Stale();
    }
    var lock = new Lock(kept.lock().password(), kept.lock().verified(), kept.lock().era() + 1);
    accounts.put(
        id,
        new Account(
            id,
            kept.role(),
            kept.email(),
            kept.profile(),
            lock,
            kept.standing(),
            kept.endsAt(),
            kept.version(),
            kept.createdAt(),
            now));
  }

  private static String key(String accountId, Challenge.Purpose purpose) {
    return accountId + " " + purpose;
  }

  @Override
  public synchronized void pose(Challenge challenge) {
    challenges.merge(
        key(challenge.accountId(), challenge.purpose()),
        challenge,
        (kept, next) -> kept.posedAt().isAfter(next.posedAt()) ? kept : next);
  }

  @Override
  public synchronized Optional<Challenge> attempt(String accountId, Challenge.Purpose purpose) {
    var kept = challenges.get(key(accountId, purpose));
    if (kept == null || kept.tries() >= Challenge.TRIES) {
      return Optional.empty();
    }
    var tried =
        new Challenge(
            accountId,
            purpose,
            kept.code(),
            kept.link(),
            kept.tries() + 1,
            kept.posedAt(),
            kept.endsAt());
    challenges.put(key(accountId, purpose), tried);
    return Optional.of(tried);
  }

  @Override
  public synchronized Optional<Challenge> find(String accountId, Challenge.Purpose purpose) {
    return Optional.ofNullable(challenges.get(key(accountId, purpose)));
  }

  @Override
  public synchronized void open(Session session) {
    if (sessions.putIfAbsent(session.principal() + session.id(), session) != null) {
      throw new Stale();
    }
  }

  @Override
  public synchronized void welcome(Principal guest, Session session) {
    guests.put(guest.id(), guest);
    open(session);
  }

  @Override
  public synchronized Optional<Held> held(String principal, String session) {
    var owner =
        Optional.ofNullable(accounts.get(principal))
            .map(Account::principal)
            .or(() -> Optional.ofNullable(guests.get(principal)));
    return owner.flatMap(one ->
        Optional.ofNullable(sessions.get(principal + session)).map(other -> new Held(one, other)));
  }

  @Override
  public synchronized Optional<Session> rotate(Session seen, Session next) {
    var key = seen.principal() + seen.id();
    var kept = sessions.get(key);
    if (kept == null || !kept.current().equals(seen.current())) {
      return Optional.ofNullable(kept);
    }
    sessions.put(key, next);
    return Optional.of(next);
  }

  @Override
  public synchronized void close(String principal, String session) {
    sessions.remove(principal + session);
  }

  @Override
  public synchronized boolean set(String sellerId, Standing standing, AuditEntry entry) {
    var kept = accounts.get(sellerId);
    if (kept == null) {
      return false;
    }
    if (kept.standing() != standing) {
      accounts.put(sellerId, kept.withStanding(standing, entry.at()));
      audit.add(entry);
    }
    return true;
  }
}
