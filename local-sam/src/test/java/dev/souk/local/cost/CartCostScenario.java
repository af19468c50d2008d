package dev.souk.local.cost;

import dev.souk.cart.AddCartItem;
import dev.souk.cart.ApplyCartCoupon;
import dev.souk.cart.ClearCart;
import dev.souk.cart.GetCart;
import dev.souk.cart.RemoveCartCoupon;
import dev.souk.cart.RemoveCartItem;
import dev.souk.cart.UpdateCartItem;
import dev.souk.coupons.CreateCoupon;
import dev.souk.coupons.CreateMarketCoupon;
import dev.souk.coupons.DeleteCoupon;
import dev.souk.coupons.DeleteMarketCoupon;
import dev.souk.coupons.GetCoupon;
import dev.souk.coupons.GetMarketCoupon;
import dev.souk.coupons.ListCoupons;
import dev.souk.coupons.ListMarketCoupons;
import dev.souk.coupons.UpdateCoupon;
import dev.souk.coupons.UpdateMarketCoupon;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.Actor;
import dev.souk.local.story.ApiResponse;
import dev.souk.local.story.SharedLocalCloud;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// What a shopper does with a cart, and what coupons cost their makers.
record CartCostScenario(CostRecorder recorder) {
  static final String ADDED = "one to an empty cart";
  static final String FREE = "one without a limit";
  static final String LIMITED = "a limit, of one that had none";
  private static final AtomicInteger CODES = new AtomicInteger();

  /// The coupons of one owner: where they are, and the functions that keep them.
  private record CouponOwner(
      String path,
      Class<?> list,
      Class<?> create,
      Class<?> read,
      Class<?> change,
      Class<?> remove) {}

  /// @param matrixSeller whose goods are published and in stock
  void measure(Actor admin, MatrixSeller matrixSeller) {
    var market =
        new CouponOwner(
            "/api/v1/admin/coupons",
            ListMarketCoupons.class,
            CreateMarketCoupon.class,
            GetMarketCoupon.class,
            UpdateMarketCoupon.class,
            DeleteMarketCoupon.class);
    var own =
        new CouponOwner(
            "/api/v1/coupons",
            ListCoupons.class,
            CreateCoupon.class,
            GetCoupon.class,
            UpdateCoupon.class,
            DeleteCoupon.class);
    remove(market, admin, make(market, admin).text("id"));
    var coupon = make(own, matrixSeller.seller());
    cart(matrixSeller, coupon.text("code"));
    remove(own, matrixSeller.seller(), coupon.text("id"));
  }

  private void put(Class<?> function, String call, Supplier<ApiResponse> work) {
    recorder.measure(function, call, work);
  }

  private ApiResponse make(CouponOwner couponOwner, Actor maker) {
    var body = Map.of("code", "COST-" + CODES.incrementAndGet(), "basisPoints", 1000);
    var made =
        recorder.measure(
            couponOwner.create(),
            "a tenth off",
            () -> maker.post(couponOwner.path(), body).expect(201));
    put(couponOwner.list(), "the first page", () -> maker.get(couponOwner.path()).expect(200));
    put(
        couponOwner.read(),
        FREE,
        () -> maker.get(couponOwner.path() + "/" + made.text("id")).expect(200));
    return made;
  }

  private void remove(CouponOwner couponOwner, Actor maker, String id) {
    var path = couponOwner.path() + "/" + id;
    put(
        couponOwner.change(),
        LIMITED,
        () -> maker.patch(path, 1, Map.of("totalLimit", 5)).expect(200));
    put(
        couponOwner.remove(),
        "one",
        () -> maker.with("if-match", "\"2\"").delete(path).expect(204));
  }

  private void cart(MatrixSeller matrixSeller, String code) {
    var guest = SharedLocalCloud.guest();
    var item =
        Map.of(
            "productId",
            matrixSeller.product(),
            "variantId",
            matrixSeller.variant(),
            "quantity",
            1);
    put(AddCartItem.class, ADDED, () -> guest.post("/api/v1/cart/items", item).expectSuccess());
    var line = "/api/v1/cart/items/" + matrixSeller.variant();
    put(
        UpdateCartItem.class,
        "its quantity",
        () -> guest.send("PATCH", line, Map.of("quantity", 2)).expect(200));
    var put = Map.of("code", code);
    put(
        ApplyCartCoupon.class,
        "one",
        () -> guest.send("PUT", "/api/v1/cart/coupon", put).expect(200));
    put(GetCart.class, "one line and a coupon", () -> guest.get("/api/v1/cart").expect(200));
    put(RemoveCartCoupon.class, "one", () -> guest.delete("/api/v1/cart/coupon").expect(204));
    put(RemoveCartItem.class, "one", () -> guest.delete(line).expectSuccess());
    put(ClearCart.class, "an empty one", () -> guest.delete("/api/v1/cart").expectSuccess());
  }
}
