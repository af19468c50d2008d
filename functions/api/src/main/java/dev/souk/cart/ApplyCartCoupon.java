package dev.souk.cart;

import dev.souk.catalog.CatalogWiring;
import dev.souk.catalog.Offers;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponEvaluation;
import dev.souk.coupons.Coupons;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.util.Optional;

/// Puts a coupon on the caller's cart, in place of the one before.
public final class ApplyCartCoupon extends HttpFunction<ApplyCartCoupon.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PUT,
              "/api/v1/cart/coupon",
              RouteAccess.GUEST_OR_CUSTOMER,
              ApplyCartCoupon.class)
          .summary("Apply a coupon to the cart")
          .description(
              "A cart has one coupon; applying another replaces it. The coupon must be applicable"
                  + " to the cart as it is. It stays when the cart changes; `coupon.reason` then says why"
                  + " it is not applicable. Its use is counted when an order is placed.")
          .requestBody(Body.class)
          .returns(CartView.class)
          .limit(RateLimit.perPrincipal("cart-coupon", 30, Duration.ofMinutes(10)))
          .problems(ProblemCode.NOT_FOUND, ProblemCode.COUPON_NOT_APPLICABLE)
          .reads(ItemType.ACCOUNT, ItemType.PRODUCT, ItemType.COUPONS, ItemType.COUPON_CODE)
          .writes(ItemType.ACCOUNT);

  @Description("The coupon.")
  public record Body(
      @Description(value = "The coupon code, case-insensitive.", example = "SPRING")
          @TextLength(max = 40)
          String code) {}

  private final Carts carts;
  private final Offers offers;
  private final Coupons coupons;
  private final MediaUrls urls;

  public ApplyCartCoupon() {
    this(
        CloudWiring.httpDependencies(),
        CheckoutWiring.carts(),
        CatalogWiring.offers(),
        CheckoutWiring.coupons(),
        MediaWiring.mediaUrls());
  }

  ApplyCartCoupon(
      HttpDependencies dependencies, Carts carts, Offers offers, Coupons coupons, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.carts = carts;
    this.offers = offers;
    this.coupons = coupons;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    return coupons
        .findByCode(Coupon.code(request.body().code()))
        .map(coupon -> put(request, coupon))
        .orElseGet(HandlerResponse::notFound);
  }

  private HandlerResponse put(BoundRequest<Body> request, Coupon coupon) {
    var cart = carts.of(request.caller().id());
    var pricedCart = PricedCart.of(cart, offers.find(cart.refs()));
    var appliedCoupon = AppliedCoupon.of(coupon, pricedCart, request.now());
    return switch (appliedCoupon.evaluation()) {
      case CouponEvaluation.NotApplicable(var why) ->
          HandlerResponse.refused(ProblemCode.COUPON_NOT_APPLICABLE, "%s", words(why));
      case CouponEvaluation.Applicable(var _, var _) ->
          carts.coupon(cart.owner(), coupon.ref(), request.now())
              ? HandlerResponse.ok(CartView.of(pricedCart, Optional.of(appliedCoupon), urls))
              : HandlerResponse.notFound();
    };
  }

  private static String words(CouponEvaluation.Reason why) {
    return switch (why) {
      case NOT_STARTED -> "the coupon is not valid yet";
      case EXPIRED -> "the coupon has expired";
      case USAGE_LIMIT_REACHED -> "the coupon's usage limit is reached";
      case NO_ELIGIBLE_ITEMS -> "no item in the cart is eligible for the coupon";
      case BELOW_MINIMUM -> "the eligible items cost less than the coupon's minimum";
      case CURRENCY_MISMATCH -> "the coupon is in another currency than the cart";
    };
  }
}
