package dev.souk.accounts;

/// As much of an account, or of a guest, as every request asks about.
///
/// @param sessionEpoch rises when all sessions are to end; a session opened in an earlier one is
///   over
public record Principal(String id, AccountRole role, AccountStatus status, long sessionEpoch) {
  public static Principal guest(String id) {
    return new Principal(id, AccountRole.GUEST, AccountStatus.ACTIVE, 0);
  }
}
