package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.catalog.Offers;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Puts a variant in the caller's cart, or more of it when it is there already.
public final class AddCartItem extends HttpFunction<AddCartItem.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/cart/items", Access.SHOPPER, AddCartItem.class)
          .says("Puts something in the cart")
          .explains(
              "Adds to what the cart holds of the variant. `productId` is the id of the page the"
                  + " variant stands on: with it price, stock and visibility are read at once."
                  + " Up to 50 lines, 999 of a variant and no more than are in stock, all in one"
                  + " currency, of as many sellers as you like. The answer is what was added, not"
                  + " the whole cart.")
          .takes(Body.class)
          .returns(LineView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.NOT_FOUND, Code.INSUFFICIENT_STOCK, Code.LIMIT_REACHED, Code.OTHER_CURRENCY)
          .reads(Family.ONCE, Family.PRODUCT)
          .writes(Family.ONCE, Family.ACCOUNT);

  @Says("What to put in the cart.")
  public record Body(
      @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") @Text(max = 40)
          String productId,
      @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") @Text(max = 40)
          String variantId,
      @Says(value = "How many more.", example = "2") @Whole(min = 1, max = Line.MAX)
          int quantity) {}

  private final Carts carts;
  private final Offers offers;
  private final MediaUrls urls;

  public AddCartItem() {
    this(Live.kernel(), Live.carts(), Live.offers(), Live.mediaUrls());
  }

  AddCartItem(Kernel kernel, Carts carts, Offers offers, MediaUrls urls) {
    super(ROUTE, kernel);
    this.carts = carts;
    this.offers = offers;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var wanted = new Offer.Ref(call.body().productId(), call.body().variantId());
    if (!Kind.PRD.fits(wanted.productId()) || !Kind.VAR.fits(wanted.variantId())) {
      return Reply.notFound();
    }
    return offers.find(wanted).map(offer -> added(call, offer)).orElseGet(Reply::notFound);
  }

  private Reply added(Call<Body> call, Offer offer) {
    var quantity = call.body().quantity();
    var reply = Reply.ok(LineView.of(Basket.Priced.of(offer, quantity, call.now()), urls));
    return carts
        .add(call.caller().id(), offer, quantity, call.now(), call.once(reply))
        .map(Refusing::of)
        .orElse(reply);
  }
}
