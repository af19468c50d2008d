package dev.souk.media;

import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.Optional;

/// Takes away one of the caller's media that nothing ever showed. Its files are deleted by
/// `SweepMedia`, so that a cut connection cannot leave half of them.
public final class DeleteMedium extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.DELETE, "/api/v1/media/{id}", Access.UPLOADER, DeleteMedium.class)
          .says("Deletes one of your own media")
          .explains(
              """
              It is gone from every answer at once, and its files within about an hour; copies in caches may \
              live longer. A medium that a product shows or has shown, or that proves a delivery, is kept. \
              A repeat finds nothing.\
              """)
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .needsIfMatch()
          .reads(Family.MEDIA)
          .writes(Family.MEDIA);

  private final Media media;

  public DeleteMedium() {
    this(Live.kernel(), Live.media());
  }

  DeleteMedium(Kernel kernel, Media media) {
    super(ROUTE, kernel);
    this.media = media;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var own = own(call);
    return own.isEmpty() ? Reply.notFound() : deleted(own.get(), call);
  }

  private Optional<Medium> own(Call<Void> call) {
    var id = call.path("id");
    return Kind.MED.fits(id)
        ? media
            .find(id)
            .filter(medium -> medium.isOf(call.caller().id()))
            .filter(medium -> !(medium instanceof Medium.Removed))
        : Optional.empty();
  }

  private Reply deleted(Medium medium, Call<Void> call) {
    return switch (medium.leaves(call.now())) {
      case Medium.Leaving.Shown() ->
          Reply.refused(Code.CONFLICT, "something shows this medium, or has shown it");
      case Medium.Leaving.Gone(var removed) -> {
        if (!call.means(medium.version())) {
          throw new Stale();
        }
        media.save(removed);
        yield Reply.noContent();
      }
    };
  }
}
