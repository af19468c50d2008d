package dev.souk.accounts;

import java.time.Instant;

/// Someone known to the shop by an e-mail address, which is theirs alone. A seller's account and
/// shop have the same id.
///
/// @param version rises by one with every change its owner can see
public record Account(
    String id,
    AccountRole role,
    Email email,
    Profile profile,
    Lock lock,
    Standing standing,
    long version,
    Instant createdAt,
    Instant updatedAt) {
  public Account {
    if (role == AccountRole.GUEST || !role.kind().fits(id)) {
      throw new IllegalArgumentException("no account id for a " + role);
    }
  }

  /// An account as it is when it is made: in good standing, its address not verified yet.
  public static Account made(
      String id, AccountRole role, Email email, Profile profile, Lock lock, Instant now) {
    return new Account(id, role, email, profile, lock, Standing.ACTIVE, 1, now, now);
  }

  public Account withProfile(Profile next, Instant now) {
    return new Account(id, role, email, next, lock, standing, version + 1, createdAt, now);
  }

  public Account withLock(Lock next, Instant now) {
    return new Account(id, role, email, profile, next, standing, version + 1, createdAt, now);
  }

  public Account withStanding(Standing next, Instant now) {
    return new Account(id, role, email, profile, lock, next, version + 1, createdAt, now);
  }

  public Principal principal() {
    return new Principal(id, role, standing, lock.era());
  }
}
