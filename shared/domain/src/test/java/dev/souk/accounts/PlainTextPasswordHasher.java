package dev.souk.accounts;

/// Hashes in no time, for tests that are not about hashing.
public final class PlainTextPasswordHasher implements PasswordHasher {
  @Override
  public String hash(Password password) {
    return "plain:" + password.text();
  }

  @Override
  public boolean matches(Password password, String hash) {
    return hash(password).equals(hash) || hash.equals("old:" + password.text());
  }

  @Override
  public boolean outdated(String hash) {
    return hash.startsWith("old:");
  }
}
