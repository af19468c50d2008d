package dev.souk.local.versions;

import dev.souk.catalog.Offer;
import dev.souk.live.Live;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Sale;
import dev.souk.local.story.Town;
import dev.souk.local.story.Ware;
import dev.souk.money.Money;
import dev.souk.orders.EarningTransfers;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Turned;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What is begun and not ended: coupons that were used and are not removed, a parcel under way, a
/// cart that somebody still fills.
final class Leftovers {
  private Leftovers() {}

  static void leave() {
    var seller = Town.seller("Corner pottery");
    var mug = Ware.of(seller, "Mug", 1290, "EUR", 9);
    var ten =
        Map.of("code", "TEN-OF-ALL", "basisPoints", 1000, "totalLimit", 100, "perCustomerLimit", 2);
    Town.admin().once().post("/api/v1/admin/coupons", ten).expect(201);
    var two = Map.of("code", "TWO-EUROS", "amount", Map.of("amount", 200, "currency", "EUR"));
    seller.once().post("/api/v1/coupons", two).expect(201);
    var customer = Town.crowd(1).getFirst();
    filled(customer, mug, "TEN-OF-ALL");
    underWay(seller, Sale.of(customer, 1, new Offer.Ref(mug.product(), mug.variant())));
    earned(seller, customer, mug);
    filled(customer, mug, "TWO-EUROS");
    customer.once().post("/api/v1/orders", Map.of()).expect(201);
    filled(customer, mug, "TWO-EUROS");
  }

  /// One earning that can be paid out, and one of which too much was.
  private static void earned(Actor seller, Actor customer, Ware mug) {
    var ref = new Offer.Ref(mug.product(), mug.variant());
    var sales = List.of(Sale.of(customer, 2, ref), Sale.of(customer, 1, ref));
    for (var sale : sales) {
      seller.once().post(sale.by(seller, "shipments"), Map.of("carrier", "Post")).expect(201);
      customer.post(sale.of(seller, "received"), null).expect(200);
    }
    Town.later(Duration.ofDays(14).plusMinutes(6));
    Town.await(() -> sales.stream().allMatch(it -> available(it).amount() > 0));
    var order = now(sales.getFirst());
    var id = order.parts().getFirst().id();
    var paidOut = EarningTransfers.request(order, id, order.id(), order.log().updatedAt());
    if (paidOut instanceof Turned.To(var next)) {
      Live.orders().keep(order, next, null);
    }
    var lines = List.of(Map.of("variantId", mug.variant(), "quantity", 1));
    var refund = Map.of("lines", lines, "reason", "chipped");
    seller.once().post(sales.getFirst().by(seller, "refunds"), refund).expect(201);
    Town.settle();
  }

  private static PaidOrder now(Sale sale) {
    return (PaidOrder) Live.orders().find(sale.order().id()).orElseThrow();
  }

  private static Money available(Sale sale) {
    return now(sale).parts().getFirst().earningBalance().available();
  }

  private static void filled(Actor customer, Ware mug, String code) {
    customer.post("/api/v1/cart/items", mug.times(1)).expect(200);
    customer.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expect(200);
  }

  private static void underWay(Actor seller, Sale sale) {
    var courier = Town.courier().get("/api/v1/me").expect(200).text("id");
    seller.post(sale.by(seller, "accept"), null).expect(200);
    seller.once().post(sale.by(seller, "shipments"), Map.of("carrier", "Post")).expect(201);
    var who = Map.of("courierId", courier);
    Town.admin().post(sale.admin(seller, "courier"), who).expect(200);
  }
}
