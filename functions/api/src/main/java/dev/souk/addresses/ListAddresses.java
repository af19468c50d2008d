package dev.souk.addresses;

import dev.souk.accounts.AccountWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.page.Page;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Shows the caller's address book.
public final class ListAddresses extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/me/addresses", RouteAccess.ACCOUNT, ListAddresses.class)
          .summary("List your addresses")
          .description("At most 50 in the order they were added, always on one page.")
          .lists(AddressView.class)
          .reads(ItemType.ACCOUNT);

  private final AddressBooks books;

  public ListAddresses() {
    this(CloudWiring.httpDependencies(), AccountWiring.addressBooks());
  }

  ListAddresses(HttpDependencies dependencies, AddressBooks books) {
    super(ROUTE, dependencies);
    this.books = books;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var book = books.of(request.caller().id());
    return HandlerResponse.page(new Page<>(book.addresses(), null).map(AddressView::of));
  }
}
