package dev.souk.cart;

import dev.souk.catalog.CatalogWiring;
import dev.souk.catalog.Offer;
import dev.souk.catalog.Offers;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Sets how many of a variant the caller's cart holds.
public final class UpdateCartItem extends HttpFunction<UpdateCartItem.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PATCH,
              "/api/v1/cart/items/{variantId}",
              RouteAccess.GUEST_OR_CUSTOMER,
              UpdateCartItem.class)
          .summary("Update the quantity of a cart item")
          .description("Sets the quantity of a line that is in the cart. A repeat changes nothing.")
          .requestBody(Body.class)
          .returns(CartLineView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.INSUFFICIENT_STOCK)
          .reads(ItemType.ACCOUNT, ItemType.PRODUCT)
          .writes(ItemType.ACCOUNT);

  @Description("The new quantity.")
  public record Body(
      @Description(value = "The quantity; to remove the line, delete it.", example = "3")
          @IntegerRange(min = 1, max = CartLine.MAX)
          int quantity) {}

  private final Carts carts;
  private final Offers offers;
  private final MediaUrls urls;

  public UpdateCartItem() {
    this(
        CloudWiring.httpDependencies(),
        CheckoutWiring.carts(),
        CatalogWiring.offers(),
        MediaWiring.mediaUrls());
  }

  UpdateCartItem(HttpDependencies dependencies, Carts carts, Offers offers, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.carts = carts;
    this.offers = offers;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    return carts
        .of(request.caller().id())
        .line(request.path("variantId"))
        .flatMap(line -> offers.find(line.ref()))
        .map(offer -> changed(request, offer))
        .orElseGet(HandlerResponse::notFound);
  }

  private HandlerResponse changed(BoundRequest<Body> request, Offer offer) {
    var quantity = request.body().quantity();
    if (quantity > offer.available()) {
      return CartProblems.tooMany(offer.available());
    }
    return carts.set(request.caller().id(), offer.variantId(), quantity, request.now())
        ? HandlerResponse.ok(
            CartLineView.of(PricedCart.PricedLine.of(offer, quantity, request.now()), urls))
        : HandlerResponse.notFound();
  }
}
