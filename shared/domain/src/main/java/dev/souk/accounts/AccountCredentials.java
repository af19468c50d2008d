package dev.souk.accounts;

/// What keeps others out of an account.
///
/// @param password its hash as a PHC string; empty for an invitation not taken up, which no
///   password opens
/// @param verified whether the owner has shown that mail to the address reaches them
/// @param sessionEpoch see [Principal#sessionEpoch]
public record AccountCredentials(String password, boolean verified, long sessionEpoch) {
  public static AccountCredentials unverified(String password) {
    return new AccountCredentials(password, false, 0);
  }

  /// Whether it was closed by someone who has not shown that the address is theirs. Whoever
  /// registers the address next may be its owner, so the password opens nothing and is replaced. An
  /// invitation is not so: nobody has chosen a password yet.
  public boolean isUnverifiedClaim() {
    return !verified && !password.isEmpty();
  }

  /// Hides the hash, so that it is in no log line.
  @Override
  public String toString() {
    return "AccountCredentials[verified=%s, sessionEpoch=%d]".formatted(verified, sessionEpoch);
  }
}
