package dev.souk.accounts;

import dev.souk.fault.Invalid;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.mail.Mails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Registers people. Whether the address has an account already shows in neither the answer nor the
/// time it takes: the password is hashed and a letter is sent either way.
record Newcomers(Accounts accounts, Passwords passwords, Proofs proofs, Mails mails, Ids ids) {

  /// @param shopName for sellers, else null
  record Newcomer(
      AccountRole role, Email email, String name, Password password, @Nullable String shopName) {}

  /// @throws Invalid when the password is too weak
  Reply register(Newcomer newcomer, Instant now) {
    var weakness = newcomer.password().weakness(personal(newcomer));
    if (weakness.isPresent()) {
      throw new Invalid("/password", "weak", weakness.get());
    }
    var id = ids.next(newcomer.role().kind(), now);
    var account =
        Account.made(
            id,
            newcomer.role(),
            newcomer.email(),
            new Profile(newcomer.name().strip(), null),
            Lock.closedBy(passwords.hash(newcomer.password())),
            now);
    var posed = proofs.verification(id, now);
    var registration = Registration.of(account, posed.challenge(), newcomer.shopName());
    var letter =
        switch (accounts.register(registration)) {
          case Accounts.Registered.Kept() -> posed.letter();
          case Accounts.Registered.Taken() -> proofs.letters().taken();
        };
    mails.send(letter.to(newcomer.email().address()));
    return Reply.accepted(new Accepted("look for a letter at that address"));
  }

  private static List<String> personal(Newcomer newcomer) {
    var personal = new ArrayList<String>();
    personal.add(newcomer.email().localPart());
    if (newcomer.shopName() != null) {
      personal.add(newcomer.shopName());
    }
    return personal;
  }
}
