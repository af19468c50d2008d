package dev.souk.media;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Shows the caller one of their media: how far it has come, and where its files are.
public final class ReadMedium extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/media/{id}", Access.UPLOADER_EVEN_SUSPENDED, ReadMedium.class)
          .says("Shows one of your own media")
          .explains("Ask again, about once a second, while it is `announced` after its upload.")
          .returns(MediumView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.MEDIA)
          .needs(Need.MEDIA_READ_PRIVATE);

  private final Media media;
  private final MediaUrls urls;

  public ReadMedium() {
    this(Live.kernel(), Live.media(), Live.mediaUrls());
  }

  ReadMedium(Kernel kernel, Media media, MediaUrls urls) {
    super(ROUTE, kernel);
    this.media = media;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var id = call.path("id");
    if (!Kind.MED.fits(id)) {
      return Reply.notFound();
    }
    return media
        .find(id)
        .filter(medium -> medium.isOf(call.caller().id()))
        .filter(medium -> !(medium instanceof Medium.Removed))
        .<Reply>map(medium -> Reply.ok(MediumView.of(medium, urls)))
        .orElseGet(Reply::notFound);
  }
}
