package dev.souk.accounts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.Set;

/// Opens a session for a seller, suspended or not: what is theirs they may always read.
public final class LogInSeller extends HttpFunction<PasswordLogIn.Credentials> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST, "/api/v1/auth/sellers/login", RouteAccess.PUBLIC, LogInSeller.class)
          .summary("Log in as a seller")
          .description(PasswordLogIn.EXPLAINED_THERE)
          .requestBody(PasswordLogIn.Credentials.class)
          .returns(TokensView.class)
          .problems(
              ProblemCode.INVALID_CREDENTIALS,
              ProblemCode.EMAIL_NOT_VERIFIED,
              ProblemCode.TOO_MANY_REQUESTS)
          .limit(PasswordLogIn.PER_ADDRESS)
          .reads(ItemType.ACCOUNT, ItemType.EMAIL)
          .writes(ItemType.ACCOUNT)
          .permissions(FunctionPermission.SIGNING_KEY, FunctionPermission.HMAC_KEY);

  private final PasswordLogIn logIn;

  public LogInSeller() {
    this(
        CloudWiring.httpDependencies(),
        AccountWiring.accounts(),
        AccountWiring.passwordHasher(),
        AccountWiring.tokenIssuer());
  }

  LogInSeller(
      HttpDependencies dependencies,
      Accounts accounts,
      PasswordHasher hasher,
      TokenIssuer tokenIssuer) {
    super(ROUTE, dependencies);
    this.logIn = new PasswordLogIn(accounts, hasher, tokenIssuer, dependencies);
  }

  @Override
  protected HandlerResponse handle(BoundRequest<PasswordLogIn.Credentials> request) {
    return logIn.attempt(request, Set.of(AccountRole.SELLER));
  }
}
