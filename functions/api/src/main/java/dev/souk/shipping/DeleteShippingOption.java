package dev.souk.shipping;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.error.StaleVersionException;
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

/// Takes away a way a seller sends goods.
public final class DeleteShippingOption extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.DELETE,
              CreateShippingOption.PATH + "/{id}",
              RouteAccess.SELLER,
              DeleteShippingOption.class)
          .summary("Delete a shipping option")
          .description(
              "Without the last one, everything ships everywhere for free as `Standard`. Existing"
                  + " orders keep their terms. Of two concurrent changes of your options one may get 412.")
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.SELLER)
          .writes(ItemType.SELLER);

  private final ShippingProfiles books;

  public DeleteShippingOption() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.shippingProfiles());
  }

  DeleteShippingOption(HttpDependencies dependencies, ShippingProfiles books) {
    super(ROUTE, dependencies);
    this.books = books;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var book = books.of(request.caller().id());
    var present = book.find(request.path("id"));
    if (present.isEmpty()) {
      return HandlerResponse.notFound();
    }
    if (!request.expectsVersion(present.get().version())) {
      throw new StaleVersionException();
    }
    books.save(book.remove(present.get()), Idempotency.none());
    return HandlerResponse.noContent();
  }
}
