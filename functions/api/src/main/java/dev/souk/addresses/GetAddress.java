package dev.souk.addresses;

import dev.souk.accounts.AccountWiring;
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

/// Shows one address of the caller's.
public final class GetAddress extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/me/addresses/{id}", RouteAccess.ACCOUNT, GetAddress.class)
          .summary("Retrieve your address")
          .description("One address of your own address book.")
          .returns(AddressView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.ACCOUNT);

  private final AddressBooks books;

  public GetAddress() {
    this(CloudWiring.httpDependencies(), AccountWiring.addressBooks());
  }

  GetAddress(HttpDependencies dependencies, AddressBooks books) {
    super(ROUTE, dependencies);
    this.books = books;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return books
        .of(request.caller().id())
        .find(request.path("id"))
        .<HandlerResponse>map(address -> HandlerResponse.ok(AddressView.of(address)))
        .orElseGet(HandlerResponse::notFound);
  }
}
