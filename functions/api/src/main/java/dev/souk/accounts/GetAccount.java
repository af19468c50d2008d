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

/// Shows the caller their own account.
public final class GetAccount extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/me",
              RouteAccess.ACCOUNT_INCLUDING_SUSPENDED,
              GetAccount.class)
          .summary("Retrieve the current account")
          .description("The account of the access token, also while it is suspended.")
          .returns(AccountView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.ACCOUNT);

  private final Accounts accounts;

  public GetAccount() {
    this(CloudWiring.httpDependencies(), AccountWiring.accounts());
  }

  GetAccount(HttpDependencies dependencies, Accounts accounts) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return accounts
        .find(request.caller().id())
        .<HandlerResponse>map(account -> HandlerResponse.ok(AccountView.of(account)))
        .orElseGet(HandlerResponse::notFound);
  }
}
