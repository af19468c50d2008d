package dev.souk.accounts;

import dev.souk.fault.Stale;
import java.time.Instant;
import java.util.Optional;

/// Where accounts are kept.
public interface Accounts {

  /// What became of a registration.
  sealed interface Registered {
    record Kept() implements Registered {}

    /// The address has an account already; nothing was written.
    record Taken() implements Registered {}
  }

  Optional<Account> find(String id);

  /// Asks the store as often for an address without an account as for one with, so that the two
  /// take the same time.
  Optional<Account> find(Email email);

  /// Keeps an account, its address's guard, its challenge, and the seller's profile, all or none.
  /// Of two registrations of one address at once, one is kept.
  Registered register(Registration registration);

  /// Keeps the first admin and the mark that there has been one. Works once in the life of a table:
  /// false when it did nothing, because of the mark or because the address is taken.
  boolean found(Account admin);

  /// Keeps the profile of an account as `changed` has it.
  ///
  /// @throws Stale when the account is no longer at the version before `changed`
  void save(Account changed);

  /// Marks the address as verified and spends the challenge, together. False when it is spent
  /// already, so that of many at once one succeeds.
  boolean verify(Challenge spent, Instant now);

  /// Sets a password, marks the address as verified, ends every session and spends the challenge,
  /// together. False when it is spent already.
  boolean reset(Challenge spent, String password, Instant now);

  /// Sets a password and ends every session.
  ///
  /// @throws Stale when the password is no longer as `seen` has it
  void change(Account seen, String password, Instant now);

  /// Keeps the same password in another hash; does nothing when it has been changed meanwhile.
  void rehash(Account seen, String password);

  /// Ends every session of the account; a repeat does so again.
  void endSessions(String id, Instant now);
}
