package dev.souk.accounts;

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
import java.util.List;

/// Sets a new password for who knows the present one.
public final class ChangePassword extends HttpFunction<ChangePassword.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/auth/password/change",
              RouteAccess.ACCOUNT_INCLUDING_SUSPENDED,
              ChangePassword.class)
          .summary("Change the password")
          .description(
              "Ends every session, including the current one: log in again with the new password."
                  + " Of two concurrent changes, one succeeds and the other gets 409.")
          .requestBody(Body.class)
          .problems(ProblemCode.INVALID_CREDENTIALS, ProblemCode.CONFLICT)
          .limit(RateLimit.perPrincipal("password-change", 10, Duration.ofMinutes(15)))
          .reads(ItemType.ACCOUNT)
          .writes(ItemType.ACCOUNT)
          .permissions(FunctionPermission.SEND_EMAIL);

  @Description("The current and the new password.")
  public record Body(
      @Description("The current password.") @TextLength(max = 256, secret = true)
          String currentPassword,
      @Description(
              value = "10 to 128 characters, not a common one, not your address.",
              example = "a long walk to town")
          @TextLength(min = Password.MIN, max = Password.MAX, secret = true)
          String newPassword) {}

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final AccountEmails accountEmails;
  private final EmailSender mails;

  public ChangePassword() {
    this(
        CloudWiring.httpDependencies(),
        AccountWiring.accounts(),
        AccountWiring.passwordHasher(),
        AccountWiring.accountEmails(),
        CloudWiring.emailSender());
  }

  ChangePassword(
      HttpDependencies dependencies,
      Accounts accounts,
      PasswordHasher hasher,
      AccountEmails accountEmails,
      EmailSender mails) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
    this.hasher = hasher;
    this.accountEmails = accountEmails;
    this.mails = mails;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var account = accounts.find(request.caller().id());
    var hash = account.map(each -> each.credentials().password()).orElse("");
    var known = hasher.matches(new Password(request.body().currentPassword()), hash);
    if (account.isEmpty() || !known) {
      return HandlerResponse.refused(
          ProblemCode.INVALID_CREDENTIALS, "the current password is wrong");
    }
    var next = new Password(request.body().newPassword());
    next.weakness(List.of(account.get().email().localPart()))
        .ifPresent(why -> {
          throw new InvalidValueException("/newPassword", "weak", why);
        });
    accounts.change(account.get(), hasher.hash(next), request.now());
    mails.send(accountEmails.passwordChanged().to(account.get().email().address()));
    return HandlerResponse.noContent().cookie(RefreshCookie.gone());
  }
}
