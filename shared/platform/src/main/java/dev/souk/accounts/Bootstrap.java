package dev.souk.accounts;

import dev.souk.id.Ids;
import dev.souk.id.Kind;
import java.time.Instant;
import java.util.List;

/// Makes the first admin of a new market. No route leads here: an operator with the right to write
/// to the table calls it, and it works once.
public record Bootstrap(Accounts accounts, Passwords passwords, Ids ids) {

  /// What became of it.
  public sealed interface Founded {
    record Admin(String id) implements Founded {}

    /// There has been a first admin, or the address is taken; nothing was written.
    record Before() implements Founded {}

    record Weak(String why) implements Founded {}
  }

  /// The address counts as verified: who may call this knows it.
  public Founded firstAdmin(Email email, String name, Password password, Instant now) {
    var weakness = password.weakness(List.of(email.localPart()));
    if (weakness.isPresent()) {
      return new Founded.Weak(weakness.get());
    }
    var id = ids.next(Kind.USR, now);
    var lock = new Lock(passwords.hash(password), true, 0);
    var admin = Account.made(id, AccountRole.ADMIN, email, new Profile(name, null), lock, now);
    return accounts.found(admin) ? new Founded.Admin(id) : new Founded.Before();
  }
}
