package dev.souk.addresses;

import dev.souk.accounts.AccountWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.Idempotency;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Takes a place out of the caller's address book.
public final class DeleteAddress extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.DELETE,
              "/api/v1/me/addresses/{id}",
              RouteAccess.ACCOUNT,
              DeleteAddress.class)
          .summary("Delete your address")
          .description(
              "If it was the default, the most recently added of the others becomes the default."
                  + " Of two concurrent changes of the address book one may get 409.")
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.ACCOUNT)
          .writes(ItemType.ACCOUNT);

  private final AddressBooks books;

  public DeleteAddress() {
    this(CloudWiring.httpDependencies(), AccountWiring.addressBooks());
  }

  DeleteAddress(HttpDependencies dependencies, AddressBooks books) {
    super(ROUTE, dependencies);
    this.books = books;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var next = books.of(request.caller().id()).remove(request.path("id"), request.now());
    if (next.isEmpty()) {
      return HandlerResponse.notFound();
    }
    books.save(next.get(), Idempotency.none());
    return HandlerResponse.noContent();
  }
}
