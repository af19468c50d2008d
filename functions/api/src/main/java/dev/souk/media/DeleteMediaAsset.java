package dev.souk.media;

import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.Optional;

/// Takes away one of the caller's media that nothing ever showed. Its files are deleted by
/// `DeleteUnusedMedia`, so that a cut connection cannot leave half of them.
public final class DeleteMediaAsset extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.DELETE,
              "/api/v1/media/{id}",
              RouteAccess.SELLER_OR_COURIER,
              DeleteMediaAsset.class)
          .summary("Delete your media file")
          .description(
              """
              It is gone from every answer at once, and its files within about an hour; copies in caches may \
              live longer. A medium that a product shows or has shown, or that proves a delivery, is kept. \
              A repeat finds nothing.\
              """)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .needsIfMatch()
          .reads(ItemType.MEDIA)
          .writes(ItemType.MEDIA);

  private final MediaAssets media;

  public DeleteMediaAsset() {
    this(CloudWiring.httpDependencies(), MediaWiring.mediaAssets());
  }

  DeleteMediaAsset(HttpDependencies dependencies, MediaAssets media) {
    super(ROUTE, dependencies);
    this.media = media;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var own = own(request);
    return own.isEmpty() ? HandlerResponse.notFound() : deleted(own.get(), request);
  }

  private Optional<MediaAsset> own(BoundRequest<Void> request) {
    var id = request.path("id");
    return IdType.MED.fits(id)
        ? media
            .find(id)
            .filter(mediaAsset -> mediaAsset.isOwnedBy(request.caller().id()))
            .filter(mediaAsset -> !(mediaAsset instanceof MediaAsset.Removed))
        : Optional.empty();
  }

  private HandlerResponse deleted(MediaAsset mediaAsset, BoundRequest<Void> request) {
    return switch (mediaAsset.leaves(request.now())) {
      case MediaAsset.Removable.Shown() ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "the media file is or was in use");
      case MediaAsset.Removable.Deletable(var removed) -> {
        if (!request.expectsVersion(mediaAsset.version())) {
          throw new StaleVersionException();
        }
        media.save(removed);
        yield HandlerResponse.noContent();
      }
    };
  }
}
