package dev.souk.cart;

import dev.souk.catalog.CatalogWiring;
import dev.souk.catalog.Offers;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.coupons.Coupons;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.util.Optional;

/// Shows the caller's cart at present prices, in two requests however full it is, and one more for
/// a coupon.
public final class GetCart extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/cart", RouteAccess.GUEST_OR_CUSTOMER, GetCart.class)
          .summary("Retrieve the cart")
          .description(
              "The cart with current prices and stock; an empty cart is returned if there is none."
                  + " `warnings` say what changed: a new price once, unavailable items and insufficient"
                  + " stock for as long as it lasts. A guest's cart is kept for seven days after its last"
                  + " change, a customer's indefinitely. Stock is reserved only when an order is placed.")
          .returns(CartView.class)
          .reads(ItemType.ACCOUNT, ItemType.PRODUCT, ItemType.COUPONS)
          .writes(ItemType.ACCOUNT);

  private final Carts carts;
  private final Offers offers;
  private final Coupons coupons;
  private final MediaUrls urls;

  public GetCart() {
    this(
        CloudWiring.httpDependencies(),
        CheckoutWiring.carts(),
        CatalogWiring.offers(),
        CheckoutWiring.coupons(),
        MediaWiring.mediaUrls());
  }

  GetCart(
      HttpDependencies dependencies, Carts carts, Offers offers, Coupons coupons, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.carts = carts;
    this.offers = offers;
    this.coupons = coupons;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var cart = carts.of(request.caller().id());
    var pricedCart = PricedCart.of(cart, offers.find(cart.refs()));
    remember(pricedCart, request.now());
    return HandlerResponse.ok(CartView.of(pricedCart, reduction(pricedCart, request.now()), urls));
  }

  private Optional<AppliedCoupon> reduction(PricedCart pricedCart, Instant now) {
    return Optional.ofNullable(pricedCart.cart().coupon())
        .flatMap(coupons::redeemable)
        .map(coupon -> AppliedCoupon.of(coupon, pricedCart, now));
  }

  /// A change that came in between wins: then the new price is told again.
  private void remember(PricedCart pricedCart, Instant now) {
    var looked = pricedCart.withPricesSeen();
    if (looked.version() == pricedCart.cart().version()) {
      return;
    }
    try {
      carts.save(looked, now);
    } catch (StaleVersionException e) {
      Telemetry.info("last-seen prices not saved: the cart changed concurrently");
    }
  }
}
