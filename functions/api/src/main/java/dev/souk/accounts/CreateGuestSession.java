package dev.souk.accounts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.route.FunctionPermission;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;

/// Gives someone without an account a principal of their own, so that a cart has an owner.
public final class CreateGuestSession extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, "/api/v1/auth/guest", RouteAccess.PUBLIC, CreateGuestSession.class)
          .summary("Create a guest session")
          .description(
              "Creates a guest with a session that ends after seven days without use. Each call"
                  + " creates another guest.")
          .returns(TokensView.class)
          .limit(RateLimit.perAddress("guest", 60, Duration.ofHours(1)).orProofOfWork(17))
          .writes(ItemType.ACCOUNT)
          .permissions(FunctionPermission.SIGNING_KEY);

  private final TokenIssuer tokenIssuer;

  public CreateGuestSession() {
    this(CloudWiring.httpDependencies(), AccountWiring.tokenIssuer());
  }

  CreateGuestSession(HttpDependencies dependencies, TokenIssuer tokenIssuer) {
    super(ROUTE, dependencies);
    this.tokenIssuer = tokenIssuer;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return TokensView.granted(tokenIssuer.openForGuest(request.now()));
  }
}
