package dev.souk.local.cost;

import dev.souk.cart.AddCartItem;
import dev.souk.cart.ChangeCartItem;
import dev.souk.cart.ClearCart;
import dev.souk.cart.GetCart;
import dev.souk.cart.PutCoupon;
import dev.souk.cart.RemoveCartItem;
import dev.souk.cart.TakeCouponOff;
import dev.souk.coupons.ChangeCoupon;
import dev.souk.coupons.ChangeMarketCoupon;
import dev.souk.coupons.CreateCoupon;
import dev.souk.coupons.CreateMarketCoupon;
import dev.souk.coupons.ListCoupons;
import dev.souk.coupons.ListMarketCoupons;
import dev.souk.coupons.ReadCoupon;
import dev.souk.coupons.ReadMarketCoupon;
import dev.souk.coupons.RemoveCoupon;
import dev.souk.coupons.RemoveMarketCoupon;
import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Answer;
import dev.souk.local.story.Town;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// What a shopper does with a cart, and what coupons cost their makers.
record Carting(Ledger ledger) {
  static final String ADDED = "one to an empty cart";
  static final String FREE = "one without a limit";
  static final String LIMITED = "a limit, of one that had none";
  private static final AtomicInteger CODES = new AtomicInteger();

  /// The coupons of one owner: where they are, and the functions that keep them.
  private record Drawer(
      String path,
      Class<?> list,
      Class<?> create,
      Class<?> read,
      Class<?> change,
      Class<?> remove) {}

  /// @param stall whose goods are published and in stock
  void enter(Actor admin, Stall stall) {
    var market =
        new Drawer(
            "/api/v1/admin/coupons",
            ListMarketCoupons.class,
            CreateMarketCoupon.class,
            ReadMarketCoupon.class,
            ChangeMarketCoupon.class,
            RemoveMarketCoupon.class);
    var own =
        new Drawer(
            "/api/v1/coupons",
            ListCoupons.class,
            CreateCoupon.class,
            ReadCoupon.class,
            ChangeCoupon.class,
            RemoveCoupon.class);
    remove(market, admin, make(market, admin).text("id"));
    var coupon = make(own, stall.seller());
    cart(stall, coupon.text("code"));
    remove(own, stall.seller(), coupon.text("id"));
  }

  private void put(Class<?> function, String call, Supplier<Answer> work) {
    ledger.enter(function, call, work);
  }

  private Answer make(Drawer drawer, Actor maker) {
    var body = Map.of("code", "COST-" + CODES.incrementAndGet(), "basisPoints", 1000);
    var made =
        ledger.enter(
            drawer.create(), "a tenth off", () -> maker.post(drawer.path(), body).expect(201));
    put(drawer.list(), "the first page", () -> maker.get(drawer.path()).expect(200));
    put(drawer.read(), FREE, () -> maker.get(drawer.path() + "/" + made.text("id")).expect(200));
    return made;
  }

  private void remove(Drawer drawer, Actor maker, String id) {
    var path = drawer.path() + "/" + id;
    put(drawer.change(), LIMITED, () -> maker.patch(path, 1, Map.of("totalLimit", 5)).expect(200));
    put(drawer.remove(), "one", () -> maker.with("if-match", "\"2\"").delete(path).expect(204));
  }

  private void cart(Stall stall, String code) {
    var guest = Town.guest();
    var item = Map.of("productId", stall.product(), "variantId", stall.variant(), "quantity", 1);
    put(AddCartItem.class, ADDED, () -> guest.post("/api/v1/cart/items", item).expectSuccess());
    var line = "/api/v1/cart/items/" + stall.variant();
    put(
        ChangeCartItem.class,
        "its quantity",
        () -> guest.send("PATCH", line, Map.of("quantity", 2)).expect(200));
    var put = Map.of("code", code);
    put(PutCoupon.class, "one", () -> guest.send("PUT", "/api/v1/cart/coupon", put).expect(200));
    put(GetCart.class, "one line and a coupon", () -> guest.get("/api/v1/cart").expect(200));
    put(TakeCouponOff.class, "one", () -> guest.delete("/api/v1/cart/coupon").expect(204));
    put(RemoveCartItem.class, "one", () -> guest.delete(line).expectSuccess());
    put(ClearCart.class, "an empty one", () -> guest.delete("/api/v1/cart").expectSuccess());
  }
}
