package dev.souk.sellers;

import dev.souk.accounts.AccountStatus;
import dev.souk.accounts.AccountWiring;
import dev.souk.catalog.CatalogWiring;
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
import java.time.Duration;

/// Lets a suspended seller sell again.
public final class ReinstateSeller extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/sellers/{id}/reinstate",
              RouteAccess.ADMIN,
              ReinstateSeller.class)
          .summary("Reinstate a seller (admin)")
          .description(
              "The seller can sell again. The first 100 products become visible at once, the"
                  + " others within minutes. A repeat changes nothing.")
          .returns(SellerStatusView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(
              ItemType.SELLER,
              ItemType.PRODUCT,
              ItemType.SELLER_PRODUCTS,
              ItemType.CATEGORIES,
              ItemType.REINDEX)
          .writes(
              ItemType.ACCOUNT,
              ItemType.AUDIT,
              ItemType.SELLER,
              ItemType.PRODUCT,
              ItemType.SELLER_PRODUCTS,
              ItemType.LISTING,
              ItemType.CATEGORIES,
              ItemType.REINDEX)
          .timeout(Duration.ofSeconds(29));

  private final SellerModeration sellerModeration;

  public ReinstateSeller() {
    this(
        CloudWiring.httpDependencies(),
        new SellerModeration(
            AccountWiring.sellerSuspensions(),
            CatalogWiring.listingReindexer(),
            CloudWiring.ids()));
  }

  ReinstateSeller(HttpDependencies dependencies, SellerModeration sellerModeration) {
    super(ROUTE, dependencies);
    this.sellerModeration = sellerModeration;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return sellerModeration.judged(request, AccountStatus.ACTIVE);
  }
}
