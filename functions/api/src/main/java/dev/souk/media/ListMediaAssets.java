package dev.souk.media;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.PageQuery;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Lists the caller's media.
public final class ListMediaAssets extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/media",
              RouteAccess.SELLER_OR_COURIER_INCLUDING_SUSPENDED,
              ListMediaAssets.class)
          .summary("List your media files")
          .description(
              "Newest first. The list may be a second old; a single file is always current.")
          .query(PageQuery.class)
          .lists(MediaAssetView.class)
          .reads(ItemType.OWNER_MEDIA)
          .permissions(FunctionPermission.MEDIA_READ_PRIVATE);

  private final MediaAssets media;
  private final MediaUrls urls;

  public ListMediaAssets() {
    this(CloudWiring.httpDependencies(), MediaWiring.mediaAssets(), MediaWiring.mediaUrls());
  }

  ListMediaAssets(HttpDependencies dependencies, MediaAssets media, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.media = media;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var page = media.of(request.caller().id(), request.pageRequest());
    return HandlerResponse.page(page.map(mediaAsset -> MediaAssetView.of(mediaAsset, urls)));
  }
}
