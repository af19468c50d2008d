package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.PageQuery;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// A seller's own products, drafts included.
public final class ListOwnProducts extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/products/my",
              Access.SELLER_EVEN_SUSPENDED,
              ListOwnProducts.class)
          .says("Your own products, newest first, drafts and archived ones included")
          .asks(PageQuery.class)
          .lists(OwnCardView.class)
          .reads(Family.SHELF);

  private final Cards cards;
  private final MediaUrls urls;

  public ListOwnProducts() {
    this(Live.kernel(), Live.cards(), Live.mediaUrls());
  }

  ListOwnProducts(Kernel kernel, Cards cards, MediaUrls urls) {
    super(ROUTE, kernel);
    this.cards = cards;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var page = cards.own(call.caller().id(), call.slice());
    return Reply.page(page.map(card -> OwnCardView.of(card, urls)));
  }
}
