package dev.souk.accounts;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.route.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;

/// Lets in who knows an account's password. An unknown address, another role's address and a wrong
/// password are answered alike and in the same time.
record LogIn(
    Accounts accounts,
    Passwords passwords,
    Grants grants,
    FailedLogIns failed,
    DeviceCookie deviceCookie) {
  static final RateLimit PER_ADDRESS =
      RateLimit.perAddress("log-in", 20, Duration.ofMinutes(1)).orProofOfWork(20);

  static final String EXPLAINED =
      "Wrong address, wrong password and another role's account are answered alike. Failed log-ins"
          + " are counted by account and network (an IPv4 /24 or IPv6 /48): 10 in 15 minutes; and"
          + " by account from all networks: 100 an hour. Beyond that even the right password is"
          + " 429. A device on which its owner has logged in before is counted by itself: send"
          + " the cookie `souk_device` that a log-in sets, as browsers do. Setting a new password"
          + " by `password/forgot` begins all counts anew.";

  /// What holds of every log-in is said of the customers'.
  static final String EXPLAINED_THERE =
      "All that `POST /api/v1/auth/customers/login` says of failed log-ins holds here too.";

  LogIn(Accounts accounts, Passwords passwords, Grants grants, Kernel kernel) {
    this(
        accounts,
        passwords,
        grants,
        new FailedLogIns(kernel.limits()),
        new DeviceCookie(kernel.seal()));
  }

  /// What people type.
  @Says("Who wants in.")
  public record Credentials(
      @Says(value = "As registered; case does not matter.", example = "amina@example.com")
          @Text(max = 254, format = "email")
          String email,
      @Says("As registered.") @Text(max = 256, secret = true) String password) {}

  Reply attempt(Call<Credentials> call, Set<AccountRole> roles) {
    return attempt(call, call.body(), roles, (account, granted) -> TokensView.granted(granted));
  }

  /// @param answer what to say to the account that was let in
  Reply attempt(
      Call<?> call,
      Credentials credentials,
      Set<AccountRole> roles,
      BiFunction<Account, Grants.Granted, Reply.Done> answer) {
    var now = call.now();
    var email = new Email(credentials.email());
    var account = accounts.find(email).filter(each -> !each.ended(now));
    var principal = account.map(Account::principal);
    var device =
        principal.flatMap(each -> deviceCookie.device(each, call.cookie(DeviceCookie.NAME)));
    var era = principal.map(Principal::era).orElse(0L);
    var attempt = failed.attempt(email, era, call.site(), device, now);
    var beyond = attempt.counted();
    if (beyond.isPresent()) {
      return new Reply.Limited(beyond.get().limit(), beyond.get().reset());
    }
    var password = new Password(credentials.password());
    var hash = account.map(each -> each.lock().password()).orElse("");
    var matches = passwords.matches(password, hash);
    var known = account.filter(each -> matches && roles.contains(each.role()));
    if (known.isEmpty()) {
      return refused();
    }
    attempt.succeeded();
    return admitted(known.get(), password, now, answer);
  }

  private Reply admitted(
      Account account,
      Password password,
      Instant now,
      BiFunction<Account, Grants.Granted, Reply.Done> answer) {
    if (!account.lock().verified()) {
      return Reply.refused(Code.EMAIL_NOT_VERIFIED, "look for the letter, or ask for another");
    }
    if (passwords.outdated(account.lock().password())) {
      accounts.rehash(account, passwords.hash(password));
    }
    var principal = account.principal();
    return answer
        .apply(account, grants.open(principal, now))
        .cookie(deviceCookie.holding(principal, grants.mint().secret()));
  }

  static Reply refused() {
    return Reply.refused(Code.INVALID_CREDENTIALS, "the address or the password is not right");
  }
}
