package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.Optional;

/// A seller's own product with everything, whatever its state.
public final class ReadOwnProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/products/my/{id}",
              Access.SELLER_EVEN_SUSPENDED,
              ReadOwnProduct.class)
          .says("A product of your own, with the stock of its variants")
          .explains("The `ETag` is the product's version: it does not change with its stock.")
          .returns(OwnProductView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.PRODUCT);

  private final Products products;
  private final MediaUrls urls;

  public ReadOwnProduct() {
    this(Live.kernel(), Live.products(), Live.mediaUrls());
  }

  ReadOwnProduct(Kernel kernel, Products products, MediaUrls urls) {
    super(ROUTE, kernel);
    this.products = products;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Optional.of(call.path("id"))
        .filter(Kind.PRD::fits)
        .flatMap(products::glance)
        .filter(displayed -> displayed.product().ownedBy(call.caller().id()))
        .<Reply>map(displayed -> Reply.ok(OwnProductView.of(displayed, urls)))
        .orElseGet(Reply::notFound);
  }
}
