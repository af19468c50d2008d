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
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.Optional;

/// A product's page, in one request of half a read unit for a product of usual size.
public final class ReadProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/products/{id}", Access.PUBLIC, ReadProduct.class)
          .says("A product's page")
          .explains(
              "Only what is published by a seller in good standing. Stock is as it was a moment ago;"
                  + " subscribe to `product:{id}` to hear of changes.")
          .returns(ProductPage.class)
          .caching(Caching.SHARED)
          .refuses(Code.NOT_FOUND)
          .reads(Family.PRODUCT);

  private final Products products;
  private final MediaUrls urls;

  public ReadProduct() {
    this(Live.kernel(), Live.products(), Live.mediaUrls());
  }

  ReadProduct(Kernel kernel, Products products, MediaUrls urls) {
    super(ROUTE, kernel);
    this.products = products;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Optional.of(call.path("id"))
        .filter(Kind.PRD::fits)
        .flatMap(products::glance)
        .filter(displayed -> displayed.product().visible())
        .<Reply>map(displayed -> Reply.ok(ProductPage.of(displayed, urls)))
        .orElseGet(Reply::notFound);
  }
}
