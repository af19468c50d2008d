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
import dev.souk.id.IdType;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Puts a variant in the caller's cart, or more of it when it is there already.
public final class AddCartItem extends HttpFunction<AddCartItem.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/cart/items",
              RouteAccess.GUEST_OR_CUSTOMER,
              AddCartItem.class)
          .summary("Add an item to the cart")
          .description(
              "Adds to the quantity that is in the cart. `productId` is the product the variant"
                  + " belongs to. Limits: 50 lines, 999 of a variant, no more than are in stock, one"
                  + " currency; any number of sellers. The response is the line, not the whole cart.")
          .requestBody(Body.class)
          .returns(CartLineView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(
              ProblemCode.NOT_FOUND,
              ProblemCode.INSUFFICIENT_STOCK,
              ProblemCode.LIMIT_EXCEEDED,
              ProblemCode.CURRENCY_MISMATCH)
          .reads(ItemType.IDEMPOTENCY, ItemType.PRODUCT)
          .writes(ItemType.IDEMPOTENCY, ItemType.ACCOUNT);

  @Description("The item to add.")
  public record Body(
      @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(max = 40)
          String productId,
      @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(max = 40)
          String variantId,
      @Description(value = "Quantity to add.", example = "2")
          @IntegerRange(min = 1, max = CartLine.MAX)
          int quantity) {}

  private final Carts carts;
  private final Offers offers;
  private final MediaUrls urls;

  public AddCartItem() {
    this(
        CloudWiring.httpDependencies(),
        CheckoutWiring.carts(),
        CatalogWiring.offers(),
        MediaWiring.mediaUrls());
  }

  AddCartItem(HttpDependencies dependencies, Carts carts, Offers offers, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.carts = carts;
    this.offers = offers;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var wanted = new Offer.Ref(request.body().productId(), request.body().variantId());
    if (!IdType.PRD.fits(wanted.productId()) || !IdType.VAR.fits(wanted.variantId())) {
      return HandlerResponse.notFound();
    }
    return offers
        .find(wanted)
        .map(offer -> added(request, offer))
        .orElseGet(HandlerResponse::notFound);
  }

  private HandlerResponse added(BoundRequest<Body> request, Offer offer) {
    var quantity = request.body().quantity();
    var reply =
        HandlerResponse.ok(
            CartLineView.of(PricedCart.PricedLine.of(offer, quantity, request.now()), urls));
    return carts
        .add(request.caller().id(), offer, quantity, request.now(), request.idempotency(reply))
        .map(CartProblems::of)
        .orElse(reply);
  }
}
