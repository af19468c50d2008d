package dev.souk.sellers;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// A seller's own profile.
public final class ReadOwnShop extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/sellers/me", Access.SELLER_EVEN_SUSPENDED, ReadOwnShop.class)
          .says("Your own profile as a seller")
          .returns(OwnSellerView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.SELLER);

  private final Sellers sellers;
  private final MediaUrls urls;

  public ReadOwnShop() {
    this(Live.kernel(), Live.sellers(), Live.mediaUrls());
  }

  ReadOwnShop(Kernel kernel, Sellers sellers, MediaUrls urls) {
    super(ROUTE, kernel);
    this.sellers = sellers;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return sellers
        .find(call.caller().id())
        .<Reply>map(seller -> Reply.ok(OwnSellerView.of(seller, urls)))
        .orElseGet(Reply::notFound);
  }
}
