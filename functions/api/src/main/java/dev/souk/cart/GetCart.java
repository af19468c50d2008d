package dev.souk.cart;

import dev.souk.catalog.Offers;
import dev.souk.coupons.Coupons;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import dev.souk.telemetry.Telemetry;
import java.time.Instant;
import java.util.Optional;

/// Shows the caller's cart at present prices, in two requests however full it is, and one more for
/// a coupon.
public final class GetCart extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/cart", Access.SHOPPER, GetCart.class)
          .says("Your cart, at present prices")
          .explains(
              "Always there, if empty. `notes` tell what changed: a new price once, what is no"
                  + " longer on sale or short in stock for as long as it is so. A guest's cart is"
                  + " kept for seven days after its last change, a customer's for good. Stock is"
                  + " not held before an order is placed.")
          .returns(CartView.class)
          .reads(Family.ACCOUNT, Family.PRODUCT, Family.COUPONS)
          .writes(Family.ACCOUNT);

  private final Carts carts;
  private final Offers offers;
  private final Coupons coupons;
  private final MediaUrls urls;

  public GetCart() {
    this(Live.kernel(), Live.carts(), Live.offers(), Live.coupons(), Live.mediaUrls());
  }

  GetCart(Kernel kernel, Carts carts, Offers offers, Coupons coupons, MediaUrls urls) {
    super(ROUTE, kernel);
    this.carts = carts;
    this.offers = offers;
    this.coupons = coupons;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var cart = carts.of(call.caller().id());
    var basket = Basket.of(cart, offers.find(cart.refs()));
    remember(basket, call.now());
    return Reply.ok(CartView.of(basket, reduction(basket, call.now()), urls));
  }

  private Optional<Reduction> reduction(Basket basket, Instant now) {
    return Optional.ofNullable(basket.cart().coupon())
        .flatMap(coupons::redeemable)
        .map(coupon -> Reduction.of(coupon, basket, now));
  }

  /// A change that came in between wins: then the new price is told again.
  private void remember(Basket basket, Instant now) {
    var looked = basket.looked();
    if (looked.version() == basket.cart().version()) {
      return;
    }
    try {
      carts.save(looked, now);
    } catch (Stale e) {
      Telemetry.info("prices seen are not kept: the cart changed meanwhile");
    }
  }
}
