package dev.souk.accounts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Ends every session of the caller.
public final class LogOutEverywhere extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/auth/logout-all",
              RouteAccess.ACCOUNT_INCLUDING_SUSPENDED,
              LogOutEverywhere.class)
          .summary("Log out of all sessions")
          .description(
              "Ends every session, including the current one. Access tokens are refused within 60"
                  + " seconds.")
          .problems(ProblemCode.CONFLICT)
          .writes(ItemType.ACCOUNT);

  private final Accounts accounts;

  public LogOutEverywhere() {
    this(CloudWiring.httpDependencies(), AccountWiring.accounts());
  }

  LogOutEverywhere(HttpDependencies dependencies, Accounts accounts) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    accounts.endSessions(request.caller().id(), request.now());
    return HandlerResponse.noContent().cookie(RefreshCookie.gone());
  }
}
