package dev.souk.accounts;

import dev.souk.fault.Invalid;
import dev.souk.http.Limits;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.mail.Letter;
import dev.souk.mail.Mails;
import dev.souk.route.RateLimit;
import dev.souk.store.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Registers people. Whether the address has an account already shows in neither the answer nor the
/// time it takes: the password is hashed and a letter is sent either way, and a refused write,
/// which takes longer than one that is done, is waited for.
record Newcomers(
    Accounts accounts, Passwords passwords, Proofs proofs, Mails mails, Ids ids, Pace pace) {
  /// Counted by an address that was registered before: strangers cannot have it flooded with
  /// letters.
  private static final RateLimit LETTERS =
      RateLimit.perAddress("registration-taken", 5, Duration.ofHours(1));

  /// @param shopName for sellers, else null
  record Newcomer(
      AccountRole role, Email email, String name, Password password, @Nullable String shopName) {}

  /// @throws Invalid when the password is too weak
  Reply register(Newcomer newcomer, Limits limits, Instant now) {
    var weakness = newcomer.password().weakness(personal(newcomer));
    if (weakness.isPresent()) {
      throw new Invalid("/password", "weak", weakness.get());
    }
    pace.keep(() -> made(newcomer, limits, now));
    return Reply.accepted(new Accepted("look for a letter at that address"));
  }

  private void made(Newcomer newcomer, Limits limits, Instant now) {
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
    var address = newcomer.email().address();
    switch (accounts.register(registration)) {
      case Accounts.Registered.Kept() -> mails.send(posed.letter().to(address));
      // Replaced even when no letter may follow: the code of the one before must open nothing.
      case Accounts.Registered.Replaced() -> again(posed.letter(), address, limits, now);
      case Accounts.Registered.Taken() -> again(proofs.letters().taken(), address, limits, now);
    }
  }

  private void again(Letter letter, String address, Limits limits, Instant now) {
    if (limits.count(LETTERS, Keys.hash(address), now) instanceof Limits.Counted.Within) {
      mails.send(letter.to(address));
    }
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
