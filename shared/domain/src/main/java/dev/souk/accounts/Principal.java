package dev.souk.accounts;

/// As much of an account, or of a guest, as every request asks about.
///
/// @param era rises when all sessions are to end; a session opened in an earlier one is over
public record Principal(String id, AccountRole role, Standing standing, long era) {
  public static Principal guest(String id) {
    return new Principal(id, AccountRole.GUEST, Standing.ACTIVE, 0);
  }
}
