package dev.souk.accounts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Someone known to the shop by an e-mail address, which is theirs alone. A seller's account and
/// shop have the same id.
///
/// @param endsAt when it ends unless its address is verified before; null when it does not end
/// @param version rises by one with every change its owner can see
public record Account(
    String id,
    AccountRole role,
    EmailAddress email,
    AccountProfile profile,
    AccountCredentials credentials,
    AccountStatus status,
    @Nullable Instant endsAt,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /// How long someone who registered has to verify the address. After that the account is as if it
  /// had never been: whoever made it has not shown that the address is theirs.
  public static final Duration UNVERIFIED_LIFETIME = Duration.ofDays(2);

  public Account {
    if (role == AccountRole.GUEST || !role.kind().fits(id)) {
      throw new IllegalArgumentException("no account id for a " + role);
    }
  }

  /// An account as it is when it is made: in good standing. One that someone registered ends after
  /// [#UNVERIFIED_LIFETIME]; an invitation stays until it is taken up.
  public static Account made(
      String id,
      AccountRole role,
      EmailAddress email,
      AccountProfile profile,
      AccountCredentials credentials,
      Instant now) {
    var end = credentials.isUnverifiedClaim() ? now.plus(UNVERIFIED_LIFETIME) : null;
    return new Account(
        id, role, email, profile, credentials, AccountStatus.ACTIVE, end, 1, now, now);
  }

  /// Whether it has ended, its address not having been verified in time.
  public boolean ended(Instant now) {
    return endsAt != null && !now.isBefore(endsAt);
  }

  public Account withProfile(AccountProfile next, Instant now) {
    return new Account(
        id, role, email, next, credentials, status, endsAt, version + 1, createdAt, now);
  }

  public Account withCredentials(AccountCredentials next, Instant now) {
    var end = next.isUnverifiedClaim() ? endsAt : null;
    return new Account(id, role, email, profile, next, status, end, version + 1, createdAt, now);
  }

  public Account withStatus(AccountStatus next, Instant now) {
    return new Account(
        id, role, email, profile, credentials, next, endsAt, version + 1, createdAt, now);
  }

  public Principal principal() {
    return new Principal(id, role, status, credentials.sessionEpoch());
  }
}
