package dev.souk.media;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Shows the caller one of their media: how far it has come, and where its files are.
public final class GetMediaAsset extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/media/{id}",
              RouteAccess.SELLER_OR_COURIER_INCLUDING_SUSPENDED,
              GetMediaAsset.class)
          .summary("Retrieve your media file")
          .description("Poll about once a second while `status` is `pending` after the upload.")
          .returns(MediaAssetView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.MEDIA)
          .permissions(FunctionPermission.MEDIA_READ_PRIVATE);

  private final MediaAssets media;
  private final MediaUrls urls;

  public GetMediaAsset() {
    this(CloudWiring.httpDependencies(), MediaWiring.mediaAssets(), MediaWiring.mediaUrls());
  }

  GetMediaAsset(HttpDependencies dependencies, MediaAssets media, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.media = media;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var id = request.path("id");
    if (!IdType.MED.fits(id)) {
      return HandlerResponse.notFound();
    }
    return media
        .find(id)
        .filter(mediaAsset -> mediaAsset.isOwnedBy(request.caller().id()))
        .filter(mediaAsset -> !(mediaAsset instanceof MediaAsset.Removed))
        .<HandlerResponse>map(mediaAsset -> HandlerResponse.ok(MediaAssetView.of(mediaAsset, urls)))
        .orElseGet(HandlerResponse::notFound);
  }
}
