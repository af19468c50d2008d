package dev.souk.sellers;

import dev.souk.catalog.CatalogWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.CacheControl;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.Optional;

/// A seller's public page.
public final class GetSeller extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/sellers/{id}", RouteAccess.PUBLIC, GetSeller.class)
          .summary("Retrieve a seller's public profile")
          .description("The public profile. A suspended seller gets 404.")
          .returns(SellerView.class)
          .caching(CacheControl.SHORT_LIVED)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.SELLER);

  private final Sellers sellers;
  private final MediaUrls urls;

  public GetSeller() {
    this(CloudWiring.httpDependencies(), CatalogWiring.sellers(), MediaWiring.mediaUrls());
  }

  GetSeller(HttpDependencies dependencies, Sellers sellers, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.sellers = sellers;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return Optional.of(request.path("id"))
        .filter(IdType.SEL::fits)
        .flatMap(sellers::eventuallyConsistent)
        .filter(Seller::active)
        .<HandlerResponse>map(seller -> HandlerResponse.ok(SellerView.of(seller, urls)))
        .orElseGet(HandlerResponse::notFound);
  }
}
