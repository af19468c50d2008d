package dev.souk.sellers;

import dev.souk.catalog.CatalogWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// A seller's own profile.
public final class GetOwnSellerProfile extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/sellers/me",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              GetOwnSellerProfile.class)
          .summary("Retrieve your seller profile")
          .description("Also available while suspended.")
          .returns(OwnSellerView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.SELLER);

  private final Sellers sellers;
  private final MediaUrls urls;

  public GetOwnSellerProfile() {
    this(CloudWiring.httpDependencies(), CatalogWiring.sellers(), MediaWiring.mediaUrls());
  }

  GetOwnSellerProfile(HttpDependencies dependencies, Sellers sellers, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.sellers = sellers;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return sellers
        .find(request.caller().id())
        .<HandlerResponse>map(seller -> HandlerResponse.ok(OwnSellerView.of(seller, urls)))
        .orElseGet(HandlerResponse::notFound);
  }
}
