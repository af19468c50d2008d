package dev.souk.local.versions;

import dev.souk.catalog.Offer;
import dev.souk.local.matrix.ImageUploads;
import dev.souk.local.story.Actor;
import dev.souk.local.story.PaidPurchase;
import dev.souk.local.story.ProductOnSale;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.money.Money;
import dev.souk.orders.EarningTransfers;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.PaidOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What is begun and not ended: coupons that were used and are not removed, a shipment under way, a
/// cart that somebody still fills.
final class UnfinishedItems {
  private UnfinishedItems() {}

  static void create() {
    var seller = SharedLocalCloud.seller("Corner pottery");
    var mug = ProductOnSale.of(seller, "Mug", 1290, "EUR", 9);
    var ten =
        Map.of("code", "TEN-OF-ALL", "basisPoints", 1000, "totalLimit", 100, "perCustomerLimit", 2);
    SharedLocalCloud.admin().withIdempotencyKey().post("/api/v1/admin/coupons", ten).expect(201);
    var two = Map.of("code", "TWO-EUROS", "amount", Map.of("amount", 200, "currency", "EUR"));
    seller.withIdempotencyKey().post("/api/v1/coupons", two).expect(201);
    var customer = SharedLocalCloud.customersWithAddress(1).getFirst();
    filled(customer, mug, "TEN-OF-ALL");
    underWay(seller, PaidPurchase.of(customer, 1, new Offer.Ref(mug.product(), mug.variant())));
    earned(seller, customer, mug);
    filled(customer, mug, "TWO-EUROS");
    customer.withIdempotencyKey().post("/api/v1/orders", Map.of()).expect(201);
    filled(customer, mug, "TWO-EUROS");
    unswept();
  }

  /// What the next sweeps will find: a media file that was announced, and products of a shop that
  /// has another name.
  private static void unswept() {
    var seller = SharedLocalCloud.seller("Corner weaving");
    ProductOnSale.of(seller, "Rug", 4900, "EUR", 1);
    seller
        .withIdempotencyKey()
        .post("/api/v1/media/uploads", ImageUploads.announcement(new byte[] {1}))
        .expect(201);
    var own = seller.get("/api/v1/sellers/me").expect(200).number("version");
    seller.patch("/api/v1/sellers/me", own, Map.of("shopName", "Corner looms")).expect(200);
  }

  /// One earning that can be paid out, and one of which too much was.
  private static void earned(Actor seller, Actor customer, ProductOnSale mug) {
    var ref = new Offer.Ref(mug.product(), mug.variant());
    var sales = List.of(PaidPurchase.of(customer, 2, ref), PaidPurchase.of(customer, 1, ref));
    for (var paidPurchase : sales) {
      seller
          .withIdempotencyKey()
          .post(paidPurchase.sellerPath(seller, "shipments"), Map.of("carrier", "Post"))
          .expect(201);
      customer.post(paidPurchase.of(seller, "confirm-receipt"), null).expect(200);
    }
    SharedLocalCloud.advance(Duration.ofDays(14).plusMinutes(6));
    SharedLocalCloud.await(() -> sales.stream().allMatch(it -> available(it).amount() > 0));
    var order = now(sales.getFirst());
    var id = order.sellerOrders().getFirst().id();
    var paidOut = EarningTransfers.request(order, id, order.id(), order.changeLog().updatedAt());
    if (paidOut instanceof OrderTransitionResult.Success(var next)) {
      OrderWiring.orders().save(order, next, null);
    }
    var lines = List.of(Map.of("variantId", mug.variant(), "quantity", 1));
    var refund = Map.of("lines", lines, "reason", "chipped");
    seller
        .withIdempotencyKey()
        .post(sales.getFirst().sellerPath(seller, "refunds"), refund)
        .expect(201);
    SharedLocalCloud.awaitIdle();
  }

  private static PaidOrder now(PaidPurchase paidPurchase) {
    return (PaidOrder) OrderWiring.orders().find(paidPurchase.order().id()).orElseThrow();
  }

  private static Money available(PaidPurchase paidPurchase) {
    return now(paidPurchase).sellerOrders().getFirst().earningBalance().available();
  }

  private static void filled(Actor customer, ProductOnSale mug, String code) {
    customer.post("/api/v1/cart/items", mug.cartItem(1)).expect(200);
    customer.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expect(200);
  }

  private static void underWay(Actor seller, PaidPurchase paidPurchase) {
    var courier = SharedLocalCloud.courier().get("/api/v1/me").expect(200).text("id");
    seller.post(paidPurchase.sellerPath(seller, "accept"), null).expect(200);
    seller
        .withIdempotencyKey()
        .post(paidPurchase.sellerPath(seller, "shipments"), Map.of("carrier", "Post"))
        .expect(201);
    var who = Map.of("courierId", courier);
    SharedLocalCloud.admin().post(paidPurchase.adminPath(seller, "courier"), who).expect(200);
  }
}
