package dev.souk.accounts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.RateLimiter;
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

/// Makes a customer's account, to be opened when its address is verified.
public final class RegisterCustomer extends HttpFunction<RegisterCustomer.NewCustomer> {

  static final RateLimit LIMIT =
      RateLimit.perAddress("registration", 10, Duration.ofHours(1)).orProofOfWork(20);

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/auth/customers/register",
              RouteAccess.PUBLIC,
              RegisterCustomer.class)
          .summary("Register a customer")
          .description(
              "The response is the same whether or not the address has an account; the e-mail says"
                  + " which. While the address is not verified, registering again replaces the password,"
                  + " name and role, and invalidates codes and links sent before; an unverified account"
                  + " expires after 48 hours. Once it is verified, a repeat changes nothing. At most five"
                  + " further e-mails an hour are sent to one address.")
          .requestBody(NewCustomer.class)
          .accepted(RequestAcceptedView.class)
          .limit(LIMIT)
          .reads(ItemType.ACCOUNT, ItemType.EMAIL)
          .writes(ItemType.ACCOUNT, ItemType.EMAIL)
          .permissions(FunctionPermission.HMAC_KEY, FunctionPermission.SEND_EMAIL);

  @Description("The new customer account.")
  public record NewCustomer(
      @Description(value = "The e-mail address.", example = "amina@example.com")
          @TextLength(max = 254, format = "email")
          String email,
      @Description(
              value = "10 to 128 characters, not a common one, not your address.",
              example = "a long walk to town")
          @TextLength(min = Password.MIN, max = Password.MAX, secret = true)
          String password,
      @Description(value = "Your name.", example = "Amina") @TextLength(max = 100) String name) {}

  private final AccountRegistrar accountRegistrar;
  private final RateLimiter rateLimiter;

  public RegisterCustomer() {
    this(
        CloudWiring.httpDependencies(),
        new AccountRegistrar(
            AccountWiring.accounts(),
            AccountWiring.passwordHasher(),
            AccountWiring.emailChallengeIssuer(),
            CloudWiring.emailSender(),
            CloudWiring.ids(),
            MinimumResponseTime.forEmails()));
  }

  RegisterCustomer(HttpDependencies dependencies, AccountRegistrar accountRegistrar) {
    super(ROUTE, dependencies);
    this.accountRegistrar = accountRegistrar;
    this.rateLimiter = dependencies.rateLimiter();
  }

  @Override
  protected HandlerResponse handle(BoundRequest<NewCustomer> request) {
    var body = request.body();
    return accountRegistrar.register(
        new AccountRegistrar.NewAccount(
            AccountRole.CUSTOMER,
            new EmailAddress(body.email()),
            body.name(),
            new Password(body.password()),
            null),
        rateLimiter,
        request.now());
  }
}
