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

/// Ends the session a refresh token belongs to.
public final class LogOut extends HttpFunction<PresentedRefreshToken.Body> {

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, "/api/v1/auth/logout", RouteAccess.PUBLIC, LogOut.class)
          .summary("Log out")
          .description(
              "Takes the refresh token, because the access token may have expired already. A"
                  + " repeat gets the same response. Access tokens of the session are refused within 60"
                  + " seconds.")
          .requestBody(PresentedRefreshToken.Body.class)
          .problems(ProblemCode.INVALID_CREDENTIALS, ProblemCode.CSRF_HEADER_MISSING)
          .writes(ItemType.ACCOUNT);

  private final Sessions sessions;

  public LogOut() {
    this(CloudWiring.httpDependencies(), AccountWiring.sessions());
  }

  LogOut(HttpDependencies dependencies, Sessions sessions) {
    super(ROUTE, dependencies);
    this.sessions = sessions;
  }

  /// A token replaced before, or one made up for a session whose id someone knows, ends it too:
  /// that is what refreshing with it would do.
  @Override
  protected HandlerResponse handle(BoundRequest<PresentedRefreshToken.Body> request) {
    return switch (PresentedRefreshToken.of(request)) {
      case PresentedRefreshToken.Rejected(var handlerResponse) -> handlerResponse;
      case PresentedRefreshToken.Present(var bearing) -> {
        bearing.ifPresent(token -> sessions.close(token.principal(), token.session()));
        yield HandlerResponse.noContent().cookie(RefreshCookie.gone());
      }
    };
  }
}
