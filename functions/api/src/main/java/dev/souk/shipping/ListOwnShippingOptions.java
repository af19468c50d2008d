package dev.souk.shipping;

import dev.souk.checkout.CheckoutWiring;
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

/// Shows a seller's own shipping options, as they are now.
public final class ListOwnShippingOptions extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/sellers/me/shipping-options",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              ListOwnShippingOptions.class)
          .summary("List your own shipping options")
          .description(
              "At most 20 in the order they were added, always on one page. Without any,"
                  + " everything ships everywhere for free as `Standard`.")
          .lists(ShippingOptionView.class)
          .reads(ItemType.SELLER);

  private final ShippingProfiles books;

  public ListOwnShippingOptions() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.shippingProfiles());
  }

  ListOwnShippingOptions(HttpDependencies dependencies, ShippingProfiles books) {
    super(ROUTE, dependencies);
    this.books = books;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var book = books.of(request.caller().id());
    return HandlerResponse.page(new Page<>(book.options(), null).map(ShippingOptionView::of));
  }
}
