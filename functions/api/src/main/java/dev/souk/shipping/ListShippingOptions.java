package dev.souk.shipping;

import dev.souk.catalog.CatalogWiring;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.page.Page;
import dev.souk.route.CacheControl;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.sellers.Seller;
import dev.souk.sellers.Sellers;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.Optional;

/// Shows everyone how a seller sends.
public final class ListShippingOptions extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/sellers/{id}/shipping-options",
              RouteAccess.PUBLIC,
              ListShippingOptions.class)
          .summary("List a seller's shipping options")
          .description(
              "At most 20, always on one page. A seller without any ships everything everywhere"
                  + " for free as `Standard`. A suspended seller gets 404.")
          .lists(ShippingOptionView.class)
          .caching(CacheControl.SHORT_LIVED)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.SELLER);

  private final Sellers sellers;
  private final ShippingProfiles books;

  public ListShippingOptions() {
    this(
        CloudWiring.httpDependencies(), CatalogWiring.sellers(), CheckoutWiring.shippingProfiles());
  }

  ListShippingOptions(HttpDependencies dependencies, Sellers sellers, ShippingProfiles books) {
    super(ROUTE, dependencies);
    this.sellers = sellers;
    this.books = books;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return Optional.of(request.path("id"))
        .filter(IdType.SEL::fits)
        .flatMap(sellers::eventuallyConsistent)
        .filter(Seller::active)
        .<HandlerResponse>map(seller -> shown(books.eventuallyConsistent(seller.id())))
        .orElseGet(HandlerResponse::notFound);
  }

  private static HandlerResponse shown(ShippingProfile book) {
    return HandlerResponse.page(new Page<>(book.options(), null).map(ShippingOptionView::of));
  }
}
