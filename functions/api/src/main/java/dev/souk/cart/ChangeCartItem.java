package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.catalog.Offers;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Sets how many of a variant the caller's cart holds.
public final class ChangeCartItem extends HttpFunction<ChangeCartItem.Body> {

  public static final Route ROUTE =
      Route.of(Method.PATCH, "/api/v1/cart/items/{variantId}", Access.SHOPPER, ChangeCartItem.class)
          .says("Changes how many of a variant are in the cart")
          .explains("Of a line that is in the cart. A repeat does nothing more.")
          .takes(Body.class)
          .returns(LineView.class)
          .refuses(Code.NOT_FOUND, Code.INSUFFICIENT_STOCK)
          .reads(Family.ACCOUNT, Family.PRODUCT)
          .writes(Family.ACCOUNT);

  @Says("How many there shall be.")
  public record Body(
      @Says(value = "All in all; to have none, delete the line.", example = "3")
          @Whole(min = 1, max = Line.MAX)
          int quantity) {}

  private final Carts carts;
  private final Offers offers;
  private final MediaUrls urls;

  public ChangeCartItem() {
    this(Live.kernel(), Live.carts(), Live.offers(), Live.mediaUrls());
  }

  ChangeCartItem(Kernel kernel, Carts carts, Offers offers, MediaUrls urls) {
    super(ROUTE, kernel);
    this.carts = carts;
    this.offers = offers;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    return carts
        .of(call.caller().id())
        .line(call.path("variantId"))
        .flatMap(line -> offers.find(line.ref()))
        .map(offer -> changed(call, offer))
        .orElseGet(Reply::notFound);
  }

  private Reply changed(Call<Body> call, Offer offer) {
    var quantity = call.body().quantity();
    if (quantity > offer.available()) {
      return Refusing.tooMany(offer.available());
    }
    return carts.set(call.caller().id(), offer.variantId(), quantity, call.now())
        ? Reply.ok(LineView.of(Basket.Priced.of(offer, quantity, call.now()), urls))
        : Reply.notFound();
  }
}
