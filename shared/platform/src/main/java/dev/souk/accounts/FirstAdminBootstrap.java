package dev.souk.accounts;

import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import java.time.Instant;
import java.util.List;

/// Makes the first admin of a new market. No route leads here: an operator with the right to write
/// to the table calls it, and it works once.
public record FirstAdminBootstrap(Accounts accounts, PasswordHasher passwords, IdGenerator ids) {

  /// What became of it.
  public sealed interface Result {
    record Created(String id) implements Result {}

    /// There has been a first admin, or the address is taken; nothing was written.
    record AlreadyExists() implements Result {}

    record WeakPassword(String why) implements Result {}
  }

  /// The address counts as verified: who may call this knows it.
  public Result firstAdmin(EmailAddress email, String name, Password password, Instant now) {
    var weakness = password.weakness(List.of(email.localPart()));
    if (weakness.isPresent()) {
      return new Result.WeakPassword(weakness.get());
    }
    var id = ids.next(IdType.USR, now);
    var credentials = new AccountCredentials(passwords.hash(password), true, 0);
    var admin =
        Account.made(
            id, AccountRole.ADMIN, email, new AccountProfile(name, null), credentials, now);
    return accounts.createFirstAdmin(admin) ? new Result.Created(id) : new Result.AlreadyExists();
  }
}
