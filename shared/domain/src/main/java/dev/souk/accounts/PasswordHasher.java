package dev.souk.accounts;

/// Turns passwords into what may be kept of them.
public interface PasswordHasher {
  /// A hash with its parameters and salt as a PHC string. Takes its time, on purpose.
  String hash(Password password);

  /// Whether the password is the one of this hash. Takes as long for a hash that no password has,
  /// such as an empty one.
  boolean matches(Password password, String hash);

  /// Whether the hash was made with other parameters than today's.
  boolean outdated(String hash);
}
