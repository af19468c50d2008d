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

/// Renews the tokens of a session.
public final class RefreshSession extends HttpFunction<PresentedRefreshToken.Body> {

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, "/api/v1/auth/refresh", RouteAccess.PUBLIC, RefreshSession.class)
          .summary("Refresh the tokens")
          .description(
              "A refresh token works once. For ten seconds after it has been replaced it returns"
                  + " the current token, in case the response was lost; using it later ends the session,"
                  + " because somebody else may have a copy. A session that is refreshed twenty times"
                  + " within ten seconds keeps its current token. A session ends after 30 days without a"
                  + " refresh and after 180 days at the latest.")
          .requestBody(PresentedRefreshToken.Body.class)
          .returns(TokensView.class)
          .problems(ProblemCode.INVALID_CREDENTIALS, ProblemCode.CSRF_HEADER_MISSING)
          .reads(ItemType.ACCOUNT)
          .writes(ItemType.ACCOUNT)
          .permissions(FunctionPermission.SIGNING_KEY, FunctionPermission.HMAC_KEY);

  private final TokenRefresh tokenRefresh;

  public RefreshSession() {
    this(CloudWiring.httpDependencies(), AccountWiring.tokenIssuer());
  }

  RefreshSession(HttpDependencies dependencies, TokenIssuer tokenIssuer) {
    super(ROUTE, dependencies);
    this.tokenRefresh = new TokenRefresh(tokenIssuer);
  }

  @Override
  protected HandlerResponse handle(BoundRequest<PresentedRefreshToken.Body> request) {
    return switch (PresentedRefreshToken.of(request)) {
      case PresentedRefreshToken.Rejected(var handlerResponse) -> handlerResponse;
      case PresentedRefreshToken.Present(var bearing) ->
          bearing
              .flatMap(token -> tokenRefresh.of(token, request.now()))
              .<HandlerResponse>map(TokensView::granted)
              .orElseGet(
                  () -> HandlerResponse.refused(ProblemCode.INVALID_CREDENTIALS, "log in again"));
    };
  }
}
