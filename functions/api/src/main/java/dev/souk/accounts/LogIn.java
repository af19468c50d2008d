package dev.souk.accounts;

import dev.souk.http.Code;
import dev.souk.http.Limits;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.route.RateLimit;
import dev.souk.store.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;

/// Lets in who knows an account's password. An unknown address, another role's address and a wrong
/// password are answered alike and in the same time.
record LogIn(Accounts accounts, Passwords passwords, Grants grants, Limits limits) {
  static final RateLimit PER_ADDRESS = RateLimit.perAddress("log-in", 20, Duration.ofMinutes(1));

  /// Counted by the e-mail address, whether or not it has an account.
  static final RateLimit PER_ACCOUNT =
      RateLimit.perAddress("log-in-account", 10, Duration.ofMinutes(15));

  static final String EXPLAINED =
      "Wrong address, wrong password and another role's account are answered alike. At most 10"
          + " tries of one account in 15 minutes, from wherever.";

  /// What people type.
  @Says("Who wants in.")
  public record Credentials(
      @Says(value = "As registered; case does not matter.", example = "amina@example.com")
          @Text(max = 254, format = "email")
          String email,
      @Says("As registered.") @Text(max = 256, secret = true) String password) {}

  Reply attempt(Credentials credentials, Set<AccountRole> roles, Instant now) {
    return attempt(credentials, roles, now, (account, granted) -> TokensView.granted(granted));
  }

  /// @param answer what to say to the account that was let in
  Reply attempt(
      Credentials credentials,
      Set<AccountRole> roles,
      Instant now,
      BiFunction<Account, Grants.Granted, Reply> answer) {
    var email = new Email(credentials.email());
    var subject = Keys.hash(email.address());
    if (limits.count(PER_ACCOUNT, subject, now) instanceof Limits.Counted.Beyond(var reset)) {
      return new Reply.Limited(PER_ACCOUNT, reset);
    }
    var password = new Password(credentials.password());
    var account = accounts.find(email).filter(each -> !each.ended(now));
    var hash = account.map(each -> each.lock().password()).orElse("");
    var matches = passwords.matches(password, hash);
    return account
        .filter(each -> matches && roles.contains(each.role()))
        .map(each -> admitted(each, password, now, answer))
        .orElseGet(LogIn::refused);
  }

  private Reply admitted(
      Account account,
      Password password,
      Instant now,
      BiFunction<Account, Grants.Granted, Reply> answer) {
    if (!account.lock().verified()) {
      return Reply.refused(Code.EMAIL_NOT_VERIFIED, "look for the letter, or ask for another");
    }
    if (passwords.outdated(account.lock().password())) {
      accounts.rehash(account, passwords.hash(password));
    }
    return answer.apply(account, grants.open(account.principal(), now));
  }

  static Reply refused() {
    return Reply.refused(Code.INVALID_CREDENTIALS, "the address or the password is not right");
  }
}
