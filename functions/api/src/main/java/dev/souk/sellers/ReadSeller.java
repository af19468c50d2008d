package dev.souk.sellers;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.Optional;

/// A seller's public page.
public final class ReadSeller extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/sellers/{id}", Access.PUBLIC, ReadSeller.class)
          .says("A seller's page")
          .explains("A suspended seller has none.")
          .returns(SellerView.class)
          .caching(Caching.SHARED)
          .refuses(Code.NOT_FOUND)
          .reads(Family.SELLER);

  private final Sellers sellers;
  private final MediaUrls urls;

  public ReadSeller() {
    this(Live.kernel(), Live.sellers(), Live.mediaUrls());
  }

  ReadSeller(Kernel kernel, Sellers sellers, MediaUrls urls) {
    super(ROUTE, kernel);
    this.sellers = sellers;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Optional.of(call.path("id"))
        .filter(Kind.SEL::fits)
        .flatMap(sellers::glance)
        .filter(Seller::active)
        .<Reply>map(seller -> Reply.ok(SellerView.of(seller, urls)))
        .orElseGet(Reply::notFound);
  }
}
