package dev.souk.cart;

import dev.souk.catalog.Offers;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.Coupons;
import dev.souk.coupons.Judged;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;
import java.util.Optional;

/// Puts a coupon on the caller's cart, in place of the one before.
public final class PutCoupon extends HttpFunction<PutCoupon.Body> {

  public static final Route ROUTE =
      Route.of(Method.PUT, "/api/v1/cart/coupon", Access.SHOPPER, PutCoupon.class)
          .says("Puts a coupon on the cart")
          .explains(
              "One at a time, and only one that does something for the cart as it is. It stays when"
                  + " the cart changes; `coupon.why` then tells why it does nothing. Its uses are"
                  + " counted when an order is placed, not here.")
          .takes(Body.class)
          .returns(CartView.class)
          .limit(RateLimit.perPrincipal("cart-coupon", 30, Duration.ofMinutes(10)))
          .refuses(Code.NOT_FOUND, Code.COUPON_DOES_NOTHING)
          .reads(Family.ACCOUNT, Family.PRODUCT, Family.COUPONS, Family.COUPON_CODE)
          .writes(Family.ACCOUNT);

  @Says("The coupon.")
  public record Body(
      @Says(value = "Its code, in upper or lower case.", example = "SPRING") @Text(max = 40)
          String code) {}

  private final Carts carts;
  private final Offers offers;
  private final Coupons coupons;
  private final MediaUrls urls;

  public PutCoupon() {
    this(Live.kernel(), Live.carts(), Live.offers(), Live.coupons(), Live.mediaUrls());
  }

  PutCoupon(Kernel kernel, Carts carts, Offers offers, Coupons coupons, MediaUrls urls) {
    super(ROUTE, kernel);
    this.carts = carts;
    this.offers = offers;
    this.coupons = coupons;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    return coupons
        .named(Coupon.code(call.body().code()))
        .map(coupon -> put(call, coupon))
        .orElseGet(Reply::notFound);
  }

  private Reply put(Call<Body> call, Coupon coupon) {
    var cart = carts.of(call.caller().id());
    var basket = Basket.of(cart, offers.find(cart.refs()));
    var reduction = Reduction.of(coupon, basket, call.now());
    return switch (reduction.judged()) {
      case Judged.Not(var why) -> Reply.refused(Code.COUPON_DOES_NOTHING, "%s", words(why));
      case Judged.Applies(var _, var _) ->
          carts.coupon(cart.owner(), coupon.ref(), call.now())
              ? Reply.ok(CartView.of(basket, Optional.of(reduction), urls))
              : Reply.notFound();
    };
  }

  private static String words(Judged.Why why) {
    return switch (why) {
      case NOT_STARTED -> "it does not count yet";
      case ENDED -> "it no longer counts";
      case USED_UP -> "it has been used up";
      case NOTHING_TO_DISCOUNT -> "it is for nothing that is in the cart";
      case BELOW_MINIMUM -> "what it is for costs less than its minimum";
      case OTHER_CURRENCY -> "it is in another currency than the cart";
    };
  }
}
