package dev.souk.accounts;

import java.time.Instant;
import java.util.Optional;

/// Where accounts are kept.
public interface Accounts {

  /// What became of a registration.
  sealed interface Registered {
    record Created() implements Registered {}

    /// Kept in place of an account whose address nobody had verified: that one is gone, and with it
    /// its password, name and role, and whatever its codes and links would have opened.
    record Replaced() implements Registered {}

    /// The address has an account already, verified or by invitation; nothing was written.
    record Taken() implements Registered {}
  }

  Optional<Account> find(String id);

  /// Asks the store as often for an address without an account as for one with, so that the two
  /// take the same time.
  Optional<Account> find(EmailAddress email);

  /// Keeps an account, its address's guard and its challenge, all or none, in place of an account
  /// that is [AccountCredentials#isUnverifiedClaim]. A seller's profile is made when the address is
  /// verified, at once when it is already. Of many registrations of one address at once, the last
  /// one is kept.
  Registered register(Registration registration);

  /// Keeps the first admin and the mark that there has been one, in place of an account that is
  /// [AccountCredentials#isUnverifiedClaim]. Works once in the life of a table: false when it did
  /// nothing, because of the mark or because the address is taken.
  boolean createFirstAdmin(Account admin);

  /// Keeps the profile of an account as `changed` has it.
  ///
  /// @throws StaleVersionException when the account is no longer at the version before `changed`
  void save(Account changed);

  /// Marks the address as verified and spends the challenge, together. False when it is spent
  /// already, so that of many at once one succeeds, and when the account is gone or has ended.
  boolean verify(EmailChallenge spent, Instant now);

  /// Sets a password, marks the address as verified, ends every session and spends the challenge,
  /// together. False when it is spent already, and when the account is gone or has ended.
  boolean reset(EmailChallenge spent, String password, Instant now);

  /// Sets a password and ends every session.
  ///
  /// @throws StaleVersionException when the password is no longer as `seen` has it
  void change(Account seen, String password, Instant now);

  /// Keeps the same password in another hash; does nothing when it has been changed meanwhile.
  void rehash(Account seen, String password);

  /// Ends every session of the account; a repeat does so again.
  void endSessions(String id, Instant now);
}
