package dev.souk.accounts;

import dev.souk.accounts.EmailChallenge.Purpose;
import dev.souk.email.EmailSender;
import dev.souk.error.InvalidValueException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.FunctionPermission;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sets a new password by the link of an e-mail.
public final class ResetPassword extends HttpFunction<ResetPassword.NewPassword> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/auth/password/reset",
              RouteAccess.PUBLIC,
              ResetPassword.class)
          .summary("Set a new password with a reset link")
          .description(
              "Takes the token of the link in the e-mail; it works once. Ends every session and"
                  + " verifies the address. Invited staff set their first password this way.")
          .requestBody(NewPassword.class)
          .problems(ProblemCode.INVALID_OR_EXPIRED_CODE)
          .limit(RateLimit.perAddress("password-reset", 20, Duration.ofHours(1)).orProofOfWork(18))
          .reads(ItemType.ACCOUNT)
          .writes(ItemType.ACCOUNT, ItemType.EMAIL, ItemType.SELLER)
          .permissions(FunctionPermission.SEND_EMAIL);

  @Description("The token of the link and the new password.")
  public record NewPassword(
      @Description("The token of the link.") @TextLength(max = 200, secret = true) String token,
      @Description(
              value = "10 to 128 characters, not a common one, not your address.",
              example = "a long walk to town")
          @TextLength(min = Password.MIN, max = Password.MAX, secret = true)
          String password) {}

  private final Accounts accounts;
  private final EmailChallenges challenges;
  private final PasswordHasher hasher;
  private final AccountEmails accountEmails;
  private final EmailSender mails;

  public ResetPassword() {
    this(
        CloudWiring.httpDependencies(),
        AccountWiring.accounts(),
        AccountWiring.emailChallenges(),
        AccountWiring.passwordHasher(),
        AccountWiring.accountEmails(),
        CloudWiring.emailSender());
  }

  ResetPassword(
      HttpDependencies dependencies,
      Accounts accounts,
      EmailChallenges challenges,
      PasswordHasher hasher,
      AccountEmails accountEmails,
      EmailSender mails) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
    this.challenges = challenges;
    this.hasher = hasher;
    this.accountEmails = accountEmails;
    this.mails = mails;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<NewPassword> boundRequest) {
    var password = new Password(boundRequest.body().password());
    var met = met(boundRequest.body().token(), boundRequest.now());
    var account = met.flatMap(each -> accounts.find(each.accountId()));
    var personal = account.map(each -> List.of(each.email().localPart())).orElse(List.of());
    password
        .weakness(personal)
        .ifPresent(why -> {
          throw new InvalidValueException("/password", "weak", why);
        });
    if (account.isEmpty()
        || !accounts.reset(met.orElseThrow(), hasher.hash(password), boundRequest.now())) {
      return HandlerResponse.refused(ProblemCode.INVALID_OR_EXPIRED_CODE, "request another e-mail");
    }
    mails.send(accountEmails.passwordChanged().to(account.get().email().address()));
    return HandlerResponse.noContent();
  }

  private Optional<EmailChallenge> met(String token, Instant now) {
    return OpaqueToken.link(token)
        .flatMap(link ->
            challenges
                .find(link.accountId(), Purpose.RESET)
                .filter(each -> each.matchesToken(SecretGenerator.hashOf(link.secret()), now)));
  }
}
