package dev.souk.media;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.PageQuery;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Lists the caller's media.
public final class ListMedia extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/media", Access.UPLOADER_EVEN_SUSPENDED, ListMedia.class)
          .says("Lists your own media, newest first")
          .explains("The list may be a second behind; a single medium never is.")
          .asks(PageQuery.class)
          .lists(MediumView.class)
          .reads(Family.MEDIA_OF)
          .needs(Need.MEDIA_READ_PRIVATE);

  private final Media media;
  private final MediaUrls urls;

  public ListMedia() {
    this(Live.kernel(), Live.media(), Live.mediaUrls());
  }

  ListMedia(Kernel kernel, Media media, MediaUrls urls) {
    super(ROUTE, kernel);
    this.media = media;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var page = media.of(call.caller().id(), call.slice());
    return Reply.page(page.map(medium -> MediumView.of(medium, urls)));
  }
}
