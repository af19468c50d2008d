package dev.souk.accounts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.RateLimiter;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Makes a seller's account; the shop follows when the address is verified.
public final class RegisterSeller extends HttpFunction<RegisterSeller.NewSeller> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/auth/sellers/register",
              RouteAccess.PUBLIC,
              RegisterSeller.class)
          .summary("Register a seller")
          .description("All that `POST /api/v1/auth/customers/register` says holds here too.")
          .requestBody(NewSeller.class)
          .accepted(RequestAcceptedView.class)
          .limit(RegisterCustomer.LIMIT)
          .reads(ItemType.ACCOUNT, ItemType.EMAIL)
          .writes(ItemType.ACCOUNT, ItemType.EMAIL)
          .permissions(FunctionPermission.HMAC_KEY, FunctionPermission.SEND_EMAIL);

  @Description("The new seller account.")
  public record NewSeller(
      @Description(value = "The e-mail address.", example = "tariq@example.com")
          @TextLength(max = 254, format = "email")
          String email,
      @Description(
              value = "10 to 128 characters, not a common one, neither your address nor your shop.",
              example = "a long walk to town")
          @TextLength(min = Password.MIN, max = Password.MAX, secret = true)
          String password,
      @Description(value = "Your name.", example = "Tariq") @TextLength(max = 100) String name,
      @Description(value = "Public name of the shop.", example = "Tariq's Lamps")
          @TextLength(max = 60)
          String shopName) {}

  private final AccountRegistrar accountRegistrar;
  private final RateLimiter rateLimiter;

  public RegisterSeller() {
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

  RegisterSeller(HttpDependencies dependencies, AccountRegistrar accountRegistrar) {
    super(ROUTE, dependencies);
    this.accountRegistrar = accountRegistrar;
    this.rateLimiter = dependencies.rateLimiter();
  }

  @Override
  protected HandlerResponse handle(BoundRequest<NewSeller> request) {
    var body = request.body();
    return accountRegistrar.register(
        new AccountRegistrar.NewAccount(
            AccountRole.SELLER,
            new EmailAddress(body.email()),
            body.name(),
            new Password(body.password()),
            body.shopName().strip()),
        rateLimiter,
        request.now());
  }
}
