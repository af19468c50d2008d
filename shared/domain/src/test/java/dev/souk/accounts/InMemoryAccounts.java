package dev.souk.accounts;

import dev.souk.audit.AuditEntry;
import dev.souk.error.StaleVersionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Accounts, challenges, sessions and standings for as long as the process lives; one lock stands
/// for the table's transactions.
public final class InMemoryAccounts
    implements Accounts, EmailChallenges, Sessions, SellerSuspensions {
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<EmailAddress, String> guards = new HashMap<>();
  private final Map<String, EmailChallenge> challenges = new HashMap<>();
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
  public synchronized Optional<Account> find(EmailAddress email) {
    return Optional.ofNullable(guards.get(email)).map(accounts::get);
  }

  @Override
  public synchronized Registered register(Registration registration) {
    var account = registration.account();
    var holder = guards.get(account.email());
    if (!claimed(account)) {
      return new Registered.Taken();
    }
    save(registration.challenge());
    if (registration.audit() != null) {
      audit.add(registration.audit());
    }
    return holder == null ? new Registered.Created() : new Registered.Replaced();
  }

  /// Gives the address to the account, unless it is somebody's.
  private boolean claimed(Account account) {
    var holder = guards.get(account.email());
    if (holder != null
        && !Objects.requireNonNull(accounts.get(holder)).credentials().isUnverifiedClaim()) {
      return false;
    }
    accounts.remove(holder);
    guards.put(account.email(), account.id());
    accounts.put(account.id(), account);
    return true;
  }

  @Override
  public synchronized boolean createFirstAdmin(Account admin) {
    founded = founded || claimed(admin);
    return admin.equals(accounts.get(admin.id()));
  }

  @Override
  public synchronized void save(Account changed) {
    var seen = accounts.get(changed.id());
    if (seen == null || seen.version() != changed.version() - 1) {
      throw new StaleVersionException();
    }
    accounts.put(changed.id(), changed);
  }

  private boolean spend(EmailChallenge challenge, Instant now) {
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
  public synchronized boolean verify(EmailChallenge spent, Instant now) {
    if (!spend(spent, now)) {
      return false;
    }
    accounts.computeIfPresent(
        spent.accountId(),
        (_, seen) ->
            seen.withCredentials(
                new AccountCredentials(
                    seen.credentials().password(), true, seen.credentials().sessionEpoch()),
                now));
    return true;
  }

  @Override
  public synchronized boolean reset(EmailChallenge spent, String password, Instant now) {
    if (!spend(spent, now)) {
      return false;
    }
    accounts.computeIfPresent(
        spent.accountId(),
        (_, seen) ->
            seen.withCredentials(
                new AccountCredentials(password, true, seen.credentials().sessionEpoch() + 1),
                now));
    return true;
  }

  @Override
  public synchronized void change(Account seen, String password, Instant now) {
    var kept = accounts.get(seen.id());
    if (kept == null || !kept.credentials().password().equals(seen.credentials().password())) {
      throw new StaleVersionException();
    }
    var credentials =
        new AccountCredentials(
            password, kept.credentials().verified(), kept.credentials().sessionEpoch() + 1);
    accounts.put(seen.id(), kept.withCredentials(credentials, now));
  }

  @Override
  public synchronized void rehash(Account seen, String password) {
    var kept = Objects.requireNonNull(accounts.get(seen.id()));
    if (kept.credentials().password().equals(seen.credentials().password())) {
      var credentials =
          new AccountCredentials(
              password, kept.credentials().verified(), kept.credentials().sessionEpoch());
      accounts.put(
          seen.id(),
          new Account(
              kept.id(),
              kept.role(),
              kept.email(),
              kept.profile(),
              credentials,
              kept.status(),
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
      throw new StaleVersionException();
    }
    var credentials =
        new AccountCredentials(
            kept.credentials().password(),
            kept.credentials().verified(),
            kept.credentials().sessionEpoch() + 1);
    accounts.put(
        id,
        new Account(
            id,
            kept.role(),
            kept.email(),
            kept.profile(),
            credentials,
            kept.status(),
            kept.endsAt(),
            kept.version(),
            kept.createdAt(),
            now));
  }

  private static String key(String accountId, EmailChallenge.Purpose purpose) {
    return accountId + " " + purpose;
  }

  @Override
  public synchronized void save(EmailChallenge challenge) {
    challenges.merge(
        key(challenge.accountId(), challenge.purpose()),
        challenge,
        (kept, next) -> kept.issuedAt().isAfter(next.issuedAt()) ? kept : next);
  }

  @Override
  public synchronized Optional<EmailChallenge> attempt(
      String accountId, EmailChallenge.Purpose purpose) {
    var kept = challenges.get(key(accountId, purpose));
    if (kept == null || kept.attempts() >= EmailChallenge.TRIES) {
      return Optional.empty();
    }
    var tried =
        new EmailChallenge(
            accountId,
            purpose,
            kept.code(),
            kept.link(),
            kept.attempts() + 1,
            kept.issuedAt(),
            kept.endsAt());
    challenges.put(key(accountId, purpose), tried);
    return Optional.of(tried);
  }

  @Override
  public synchronized Optional<EmailChallenge> find(
      String accountId, EmailChallenge.Purpose purpose) {
    return Optional.ofNullable(challenges.get(key(accountId, purpose)));
  }

  @Override
  public synchronized void open(Session session) {
    if (sessions.putIfAbsent(session.principal() + session.id(), session) != null) {
      throw new StaleVersionException();
    }
  }

  @Override
  public synchronized void openForGuest(Principal guest, Session session) {
    guests.put(guest.id(), guest);
    open(session);
  }

  @Override
  public synchronized Optional<SessionWithPrincipal> find(String principal, String session) {
    var owner =
        Optional.ofNullable(accounts.get(principal))
            .map(Account::principal)
            .or(() -> Optional.ofNullable(guests.get(principal)));
    return owner.flatMap(one ->
        Optional.ofNullable(sessions.get(principal + session))
            .map(other -> new SessionWithPrincipal(one, other)));
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
  public synchronized boolean set(String sellerId, AccountStatus status, AuditEntry entry) {
    var kept = accounts.get(sellerId);
    if (kept == null) {
      return false;
    }
    if (kept.status() != status) {
      accounts.put(sellerId, kept.withStatus(status, entry.at()));
      audit.add(entry);
    }
    return true;
  }
}
