package dev.souk.accounts;

import dev.souk.email.EmailContent;
import dev.souk.email.EmailSender;
import dev.souk.error.InvalidValueException;
import dev.souk.http.HandlerResponse;
import dev.souk.http.RateLimiter;
import dev.souk.id.IdGenerator;
import dev.souk.route.RateLimit;
import dev.souk.store.ItemKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Registers people. Whether the address has an account already shows in neither the answer nor the
/// time it takes: the password is hashed and an e-mail is sent either way, and a refused write,
/// which takes longer than one that is done, is waited for.
record AccountRegistrar(
    Accounts accounts,
    PasswordHasher passwords,
    EmailChallengeIssuer proofs,
    EmailSender mails,
    IdGenerator ids,
    MinimumResponseTime pace) {
  /// Counted by an address that was registered before: strangers cannot have it flooded with
  /// e-mails.
  private static final RateLimit LETTERS =
      RateLimit.perAddress("registration-taken", 5, Duration.ofHours(1));

  /// @param shopName for sellers, else null
  record NewAccount(
      AccountRole role,
      EmailAddress email,
      String name,
      Password password,
      @Nullable String shopName) {}

  /// @throws InvalidValueException when the password is too weak
  HandlerResponse register(NewAccount newAccount, RateLimiter rateLimiter, Instant now) {
    var weakness = newAccount.password().weakness(personal(newAccount));
    if (weakness.isPresent()) {
      throw new InvalidValueException("/password", "weak", weakness.get());
    }
    pace.keep(() -> made(newAccount, rateLimiter, now));
    return HandlerResponse.accepted(
        new RequestAcceptedView("Check the inbox of that address for an e-mail."));
  }

  private void made(NewAccount newAccount, RateLimiter rateLimiter, Instant now) {
    var id = ids.next(newAccount.role().kind(), now);
    var account =
        Account.made(
            id,
            newAccount.role(),
            newAccount.email(),
            new AccountProfile(newAccount.name().strip(), null),
            AccountCredentials.unverified(passwords.hash(newAccount.password())),
            now);
    var issuedChallenge = proofs.verification(id, now);
    var registration = Registration.of(account, issuedChallenge.challenge(), newAccount.shopName());
    var address = newAccount.email().address();
    switch (accounts.register(registration)) {
      case Accounts.Registered.Created() -> mails.send(issuedChallenge.email().to(address));
      // Replaced even when no e-mail may follow: the code of the one before must open nothing.
      case Accounts.Registered.Replaced() ->
          again(issuedChallenge.email(), address, rateLimiter, now);
      case Accounts.Registered.Taken() ->
          again(proofs.emails().addressAlreadyRegistered(), address, rateLimiter, now);
    }
  }

  private void again(
      EmailContent emailContent, String address, RateLimiter rateLimiter, Instant now) {
    if (rateLimiter.acquire(LETTERS, ItemKeys.hash(address), now)
        instanceof RateLimiter.Decision.Allowed) {
      mails.send(emailContent.to(address));
    }
  }

  private static List<String> personal(NewAccount newAccount) {
    var personal = new ArrayList<String>();
    personal.add(newAccount.email().localPart());
    if (newAccount.shopName() != null) {
      personal.add(newAccount.shopName());
    }
    return personal;
  }
}
