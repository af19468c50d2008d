package dev.souk.local.cost;

import dev.souk.catalog.Offer;
import dev.souk.ledger.ListAnyJournalEntries;
import dev.souk.ledger.ListJournalEntries;
import dev.souk.ledger.ReadSellerBalance;
import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Answer;
import dev.souk.local.story.Sale;
import dev.souk.local.story.Town;
import dev.souk.local.story.Ware;
import dev.souk.orders.AcceptAnyReturn;
import dev.souk.orders.AcceptReturn;
import dev.souk.orders.AcceptSellerOrder;
import dev.souk.orders.AskReturn;
import dev.souk.orders.AssignCourier;
import dev.souk.orders.CancelAnySellerOrder;
import dev.souk.orders.CancelSellerOrder;
import dev.souk.orders.ConfirmReceipt;
import dev.souk.orders.Deliver;
import dev.souk.orders.ListAnyOrders;
import dev.souk.orders.ListDeliveries;
import dev.souk.orders.ListOrders;
import dev.souk.orders.ListSellerOrders;
import dev.souk.orders.PlaceOrder;
import dev.souk.orders.ReadAnyOrder;
import dev.souk.orders.ReadDelivery;
import dev.souk.orders.ReadOrder;
import dev.souk.orders.ReadSellerOrder;
import dev.souk.orders.RefundAnySellerOrder;
import dev.souk.orders.RefundSellerOrder;
import dev.souk.orders.RefuseAnyReturn;
import dev.souk.orders.RefuseReturn;
import dev.souk.orders.SetOut;
import dev.souk.orders.ShipSellerOrder;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What an order of one line costs on its way from its payment to the customer and back.
record Ordering(Ledger ledger) {
  static final String STEP = "a step";
  static final String PLACED = "one line";
  static final List<Integer> LINES = List.of(3, 5, 10, 50);

  static String lines(int number) {
    return number + " lines, two sellers";
  }

  /// @param stall whose goods are published and in stock
  void enter(Actor admin, Stall stall) {
    var customer = Town.crowd(1).getFirst();
    placed(stall);
    var wares = wares(LINES.getLast());
    LINES.forEach(each -> placed(wares, each));
    brought(admin, stall, bought(customer, stall));
    returned(admin, stall, bought(customer, stall));
    calledOff(admin, stall, customer);
    lists(admin, stall.seller(), customer);
    Town.settle();
  }

  /// How much of an order is written grows with its lines.
  private void placed(List<Ware> wares, int lines) {
    var customer = Town.crowd(1).getFirst();
    wares
        .subList(0, lines)
        .forEach(each -> customer.post("/api/v1/cart/items", each.times(1)).expect(200));
    put(
        PlaceOrder.class,
        lines(lines),
        () -> customer.once().post("/api/v1/orders", Map.of()).expect(201));
  }

  /// Of two sellers by turns.
  private static List<Ware> wares(int number) {
    var sellers = List.of(Town.seller("Corner pottery"), Town.seller("Linen house"));
    return IntStream.range(0, number)
        .mapToObj(each -> Ware.of(sellers.get(each % 2), "Tea towel " + each, 1290, "EUR", 5))
        .toList();
  }

  private void placed(Stall stall) {
    var customer = Town.crowd(1).getFirst();
    var item = Map.of("productId", stall.product(), "variantId", stall.variant(), "quantity", 1);
    customer.post("/api/v1/cart/items", item).expect(200);
    put(
        PlaceOrder.class,
        PLACED,
        () -> customer.once().post("/api/v1/orders", Map.of()).expect(201));
  }

  private static Sale bought(Actor customer, Stall stall) {
    return Sale.of(customer, 2, new Offer.Ref(stall.product(), stall.variant()));
  }

  /// One call, and then all it brings about: refunds are sent, letters written.
  private Answer put(Class<?> function, String call, Supplier<Answer> work) {
    Town.settle();
    return ledger.enter(function, call, work);
  }

  private void brought(Actor admin, Stall stall, Sale sale) {
    var seller = stall.seller();
    var courier = Town.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    var delivery = "/api/v1/deliveries/" + sale.part(seller);
    var parcel = Map.of("carrier", "Post");
    var accept = sale.by(seller, "accept");
    var ship = sale.by(seller, "shipments");
    var assign = sale.admin(seller, "courier");
    put(AcceptSellerOrder.class, STEP, () -> seller.post(accept, null).expect(200));
    put(ShipSellerOrder.class, "with a key", () -> seller.once().post(ship, parcel).expect(201));
    put(AssignCourier.class, "a courier", () -> admin.post(assign, who).expect(200));
    put(ListDeliveries.class, "of one", () -> courier.get("/api/v1/deliveries").expect(200));
    put(ReadDelivery.class, "one", () -> courier.get(delivery).expect(200));
    put(SetOut.class, STEP, () -> courier.post(delivery + "/set-out", null).expect(200));
    var seen = sale.customer().get(sale.path()).expect(200).list("sellers").getFirst();
    var code = Map.of("code", String.valueOf(seen.get("deliveryCode")));
    put(Deliver.class, "by code", () -> courier.post(delivery + "/deliver", code).expect(200));
  }

  private void returned(Actor admin, Stall stall, Sale sale) {
    var seller = stall.seller();
    var customer = sale.customer();
    seller.post(sale.by(seller, "shipments"), Map.of("carrier", "Post")).expect(201);
    var received = sale.of(seller, "received");
    put(ConfirmReceipt.class, STEP, () -> customer.post(received, null).expect(200));
    var lines = List.of(Map.of("variantId", stall.variant(), "quantity", 1));
    var wish = Map.of("lines", lines, "reason", "red");
    var first = back(sale, seller, wish);
    var refuse = sale.by(seller, "returns/" + first + "/refuse");
    put(RefuseReturn.class, "one", () -> seller.post(refuse, null).expect(200));
    var second = back(sale, seller, wish);
    var refuseAny = sale.admin(seller, "returns/" + second + "/refuse");
    put(RefuseAnyReturn.class, "one", () -> admin.post(refuseAny, null).expect(200));
    var third = back(sale, seller, wish);
    var accept = sale.by(seller, "returns/" + third + "/accept");
    put(AcceptReturn.class, "one", () -> seller.post(accept, null).expect(200));
    var fourth = back(sale, seller, wish);
    var acceptAny = sale.admin(seller, "returns/" + fourth + "/accept");
    put(AcceptAnyReturn.class, "one", () -> admin.post(acceptAny, null).expect(200));
  }

  private String back(Sale sale, Actor seller, Map<String, ?> wish) {
    var path = sale.of(seller, "returns");
    return put(
            AskReturn.class,
            "with a key",
            () -> sale.customer().once().post(path, wish).expect(201))
        .text("id");
  }

  /// So long that no order is near a whole number of KiB: ids are deflated to a few bytes more or
  /// fewer each time.
  private static final String REASON = "broken on its way, and not worth sending back. ".repeat(4);

  private void calledOff(Actor admin, Stall stall, Actor customer) {
    var seller = stall.seller();
    var why = Map.of("reason", "broken");
    var wanted =
        Map.of(
            "lines",
            List.of(Map.of("variantId", stall.variant(), "quantity", 1)),
            "reason",
            REASON);
    var one = bought(customer, stall);
    var refund = one.by(seller, "refunds");
    var cancel = one.by(seller, "cancel");
    put(RefundSellerOrder.class, "one line", () -> seller.once().post(refund, wanted).expect(201));
    put(CancelSellerOrder.class, "one line", () -> seller.post(cancel, why).expect(200));
    var other = bought(customer, stall);
    var refundAny = other.admin(seller, "refunds");
    var cancelAny = other.admin(seller, "cancel");
    put(
        RefundAnySellerOrder.class,
        "one line",
        () -> admin.once().post(refundAny, wanted).expect(201));
    put(CancelAnySellerOrder.class, "one line", () -> admin.post(cancelAny, why).expect(200));
  }

  private void lists(Actor admin, Actor seller, Actor customer) {
    var mine = put(ListOrders.class, "of four", () -> customer.get("/api/v1/orders").expect(200));
    var id = String.valueOf(mine.list("items").getFirst().get("id"));
    put(ReadOrder.class, "one", () -> customer.get("/api/v1/orders/" + id).expect(200));
    put(ReadAnyOrder.class, "one", () -> admin.get("/api/v1/admin/orders/" + id).expect(200));
    var sold =
        put(
            ListSellerOrders.class,
            "of four",
            () -> seller.get("/api/v1/orders/seller").expect(200));
    var part = String.valueOf(sold.list("items").getFirst().get("id"));
    put(
        ReadSellerOrder.class,
        "one",
        () -> seller.get("/api/v1/orders/seller/" + part).expect(200));
    var all = "/api/v1/admin/orders?customer=" + customer.get("/api/v1/me").text("id");
    put(ListAnyOrders.class, "of a customer's four", () -> admin.get(all).expect(200));
    put(
        ReadSellerBalance.class,
        "of one currency",
        () -> seller.get("/api/v1/sellers/me/balance").expect(200));
    put(
        ListJournalEntries.class,
        "of twenty",
        () -> seller.get("/api/v1/sellers/me/ledger").expect(200));
    put(
        ListAnyJournalEntries.class,
        "of an order",
        () -> admin.get("/api/v1/admin/ledger?order=" + id).expect(200));
  }
}
