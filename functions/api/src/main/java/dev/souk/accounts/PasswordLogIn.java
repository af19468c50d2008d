package dev.souk.accounts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;

/// Lets in who knows an account's password. An unknown address, another role's address and a wrong
/// password are answered alike and in the same time.
record PasswordLogIn(
    Accounts accounts,
    PasswordHasher passwords,
    TokenIssuer grants,
    FailedLogIns failed,
    DeviceCookie deviceCookie) {
  static final RateLimit PER_ADDRESS =
      RateLimit.perAddress("log-in", 20, Duration.ofMinutes(1)).orProofOfWork(20);

  static final String DESCRIPTION =
      "An unknown address, a wrong password and an account of another role get the same"
          + " response. Failed log-ins are limited per account and network (IPv4 /24 or IPv6 /48)"
          + " to 10 in 15 minutes, and per account from all networks to 100 an hour; beyond that"
          + " even the correct password gets 429. A device on which the owner has logged in"
          + " before is counted separately: send the cookie `souk_device` that a log-in sets, as"
          + " browsers do. Resetting the password with `password/forgot` resets all counts.";

  /// What holds of every log-in is said of the customers'.
  static final String EXPLAINED_THERE =
      "All that `POST /api/v1/auth/customers/login` says of failed log-ins holds here too.";

  PasswordLogIn(
      Accounts accounts, PasswordHasher passwords, TokenIssuer grants, HttpDependencies kernel) {
    this(
        accounts,
        passwords,
        grants,
        new FailedLogIns(kernel.rateLimiter()),
        new DeviceCookie(kernel.signer()));
  }

  /// What people type.
  @Description("Log-in credentials.")
  public record Credentials(
      @Description(value = "As registered; case does not matter.", example = "amina@example.com")
          @TextLength(max = 254, format = "email")
          String email,
      @Description("As registered.") @TextLength(max = 256, secret = true) String password) {}

  HandlerResponse attempt(BoundRequest<Credentials> boundRequest, Set<AccountRole> roles) {
    return attempt(
        boundRequest, boundRequest.body(), roles, (account, tokens) -> TokensView.granted(tokens));
  }

  /// @param answer what to say to the account that was let in
  HandlerResponse attempt(
      BoundRequest<?> boundRequest,
      Credentials credentials,
      Set<AccountRole> roles,
      BiFunction<Account, TokenIssuer.IssuedTokens, HandlerResponse.Success> answer) {
    var now = boundRequest.now();
    var email = new EmailAddress(credentials.email());
    var account = accounts.find(email).filter(each -> !each.ended(now));
    var principal = account.map(Account::principal);
    var device =
        principal.flatMap(
            each -> deviceCookie.device(each, boundRequest.cookie(DeviceCookie.NAME)));
    var sessionEpoch = principal.map(Principal::sessionEpoch).orElse(0L);
    var attempt = failed.attempt(email, sessionEpoch, boundRequest.site(), device, now);
    var beyond = attempt.counted();
    if (beyond.isPresent()) {
      return new HandlerResponse.RateLimited(beyond.get().limit(), beyond.get().reset());
    }
    var password = new Password(credentials.password());
    var hash = account.map(each -> each.credentials().password()).orElse("");
    var matches = passwords.matches(password, hash);
    var known = account.filter(each -> matches && roles.contains(each.role()));
    if (known.isEmpty()) {
      return refused();
    }
    attempt.succeeded();
    return admitted(known.get(), password, now, answer);
  }

  private HandlerResponse admitted(
      Account account,
      Password password,
      Instant now,
      BiFunction<Account, TokenIssuer.IssuedTokens, HandlerResponse.Success> answer) {
    if (!account.credentials().verified()) {
      return HandlerResponse.refused(
          ProblemCode.EMAIL_NOT_VERIFIED,
          "verify the address with the e-mail you received, or request another one");
    }
    if (passwords.outdated(account.credentials().password())) {
      accounts.rehash(account, passwords.hash(password));
    }
    var principal = account.principal();
    return answer
        .apply(account, grants.open(principal, now))
        .cookie(deviceCookie.holding(principal, grants.mint().secret()));
  }

  static HandlerResponse refused() {
    return HandlerResponse.refused(
        ProblemCode.INVALID_CREDENTIALS, "wrong e-mail address or password");
  }
}
