package dev.souk.local.cost;

import dev.souk.catalog.Offer;
import dev.souk.ledger.GetSellerBalance;
import dev.souk.ledger.ListAnyJournalEntries;
import dev.souk.ledger.ListJournalEntries;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.Actor;
import dev.souk.local.story.ApiResponse;
import dev.souk.local.story.PaidPurchase;
import dev.souk.local.story.ProductOnSale;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.orders.AcceptSellerOrder;
import dev.souk.orders.ApproveAnyReturn;
import dev.souk.orders.ApproveReturn;
import dev.souk.orders.AssignCourier;
import dev.souk.orders.CancelAnySellerOrder;
import dev.souk.orders.CancelSellerOrder;
import dev.souk.orders.ConfirmDelivery;
import dev.souk.orders.ConfirmReceipt;
import dev.souk.orders.GetAnyOrder;
import dev.souk.orders.GetDelivery;
import dev.souk.orders.GetOrder;
import dev.souk.orders.GetSellerOrder;
import dev.souk.orders.ListAnyOrders;
import dev.souk.orders.ListDeliveries;
import dev.souk.orders.ListOrders;
import dev.souk.orders.ListSellerOrders;
import dev.souk.orders.PlaceOrder;
import dev.souk.orders.RefundAnySellerOrder;
import dev.souk.orders.RefundSellerOrder;
import dev.souk.orders.RejectAnyReturn;
import dev.souk.orders.RejectReturn;
import dev.souk.orders.RequestReturn;
import dev.souk.orders.ShipSellerOrder;
import dev.souk.orders.StartDelivery;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What an order of one line costs on its way from its payment to the customer and back.
record OrderCostScenario(CostRecorder recorder) {
  static final String STEP = "a step";
  static final String PLACED = "one line";
  static final List<Integer> LINES = List.of(3, 5, 10, 50);

  static String lines(int number) {
    return number + " lines, two sellers";
  }

  /// @param matrixSeller whose goods are published and in stock
  void measure(Actor admin, MatrixSeller matrixSeller) {
    var customer = SharedLocalCloud.customersWithAddress(1).getFirst();
    placed(matrixSeller);
    var wares = products(LINES.getLast());
    LINES.forEach(each -> placed(wares, each));
    delivered(admin, matrixSeller, bought(customer, matrixSeller));
    returned(admin, matrixSeller, bought(customer, matrixSeller));
    cancelled(admin, matrixSeller, customer);
    lists(admin, matrixSeller.seller(), customer);
    SharedLocalCloud.awaitIdle();
  }

  /// How much of an order is written grows with its lines.
  private void placed(List<ProductOnSale> wares, int lines) {
    var customer = SharedLocalCloud.customersWithAddress(1).getFirst();
    wares
        .subList(0, lines)
        .forEach(each -> customer.post("/api/v1/cart/items", each.cartItem(1)).expect(200));
    put(
        PlaceOrder.class,
        lines(lines),
        () -> customer.withIdempotencyKey().post("/api/v1/orders", Map.of()).expect(201));
  }

  /// Of two sellers by turns.
  private static List<ProductOnSale> products(int number) {
    var sellers =
        List.of(SharedLocalCloud.seller("Corner pottery"), SharedLocalCloud.seller("Linen house"));
    return IntStream.range(0, number)
        .mapToObj(
            each -> ProductOnSale.of(sellers.get(each % 2), "Tea towel " + each, 1290, "EUR", 5))
        .toList();
  }

  private void placed(MatrixSeller matrixSeller) {
    var customer = SharedLocalCloud.customersWithAddress(1).getFirst();
    var item =
        Map.of(
            "productId",
            matrixSeller.product(),
            "variantId",
            matrixSeller.variant(),
            "quantity",
            1);
    customer.post("/api/v1/cart/items", item).expect(200);
    put(
        PlaceOrder.class,
        PLACED,
        () -> customer.withIdempotencyKey().post("/api/v1/orders", Map.of()).expect(201));
  }

  private static PaidPurchase bought(Actor customer, MatrixSeller matrixSeller) {
    return PaidPurchase.of(
        customer, 2, new Offer.Ref(matrixSeller.product(), matrixSeller.variant()));
  }

  /// One call, and then all it brings about: refunds are sent, letters written.
  private ApiResponse put(Class<?> function, String call, Supplier<ApiResponse> work) {
    SharedLocalCloud.awaitIdle();
    return recorder.measure(function, call, work);
  }

  private void delivered(Actor admin, MatrixSeller matrixSeller, PaidPurchase paidPurchase) {
    var seller = matrixSeller.seller();
    var courier = SharedLocalCloud.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    var delivery = "/api/v1/deliveries/" + paidPurchase.sellerOrderId(seller);
    var shipment = Map.of("carrier", "Post");
    var accept = paidPurchase.sellerPath(seller, "accept");
    var ship = paidPurchase.sellerPath(seller, "shipments");
    var assign = paidPurchase.adminPath(seller, "courier");
    put(AcceptSellerOrder.class, STEP, () -> seller.post(accept, null).expect(200));
    put(
        ShipSellerOrder.class,
        "with a key",
        () -> seller.withIdempotencyKey().post(ship, shipment).expect(201));
    put(AssignCourier.class, "a courier", () -> admin.post(assign, who).expect(200));
    put(ListDeliveries.class, "of one", () -> courier.get("/api/v1/deliveries").expect(200));
    put(GetDelivery.class, "one", () -> courier.get(delivery).expect(200));
    put(StartDelivery.class, STEP, () -> courier.post(delivery + "/start", null).expect(200));
    var seen =
        paidPurchase
            .customer()
            .get(paidPurchase.path())
            .expect(200)
            .list("sellerOrders")
            .getFirst();
    var code = Map.of("code", String.valueOf(seen.get("deliveryCode")));
    put(
        ConfirmDelivery.class,
        "by code",
        () -> courier.post(delivery + "/deliver", code).expect(200));
  }

  private void returned(Actor admin, MatrixSeller matrixSeller, PaidPurchase paidPurchase) {
    var seller = matrixSeller.seller();
    var customer = paidPurchase.customer();
    seller
        .post(paidPurchase.sellerPath(seller, "shipments"), Map.of("carrier", "Post"))
        .expect(201);
    var received = paidPurchase.of(seller, "confirm-receipt");
    put(ConfirmReceipt.class, STEP, () -> customer.post(received, null).expect(200));
    var lines = List.of(Map.of("variantId", matrixSeller.variant(), "quantity", 1));
    var request = Map.of("lines", lines, "reason", "red");
    var first = returnRequest(paidPurchase, seller, request);
    var refuse = paidPurchase.sellerPath(seller, "returns/" + first + "/reject");
    put(RejectReturn.class, "one", () -> seller.post(refuse, null).expect(200));
    var second = returnRequest(paidPurchase, seller, request);
    var refuseAny = paidPurchase.adminPath(seller, "returns/" + second + "/reject");
    put(RejectAnyReturn.class, "one", () -> admin.post(refuseAny, null).expect(200));
    var third = returnRequest(paidPurchase, seller, request);
    var accept = paidPurchase.sellerPath(seller, "returns/" + third + "/approve");
    put(ApproveReturn.class, "one", () -> seller.post(accept, null).expect(200));
    var fourth = returnRequest(paidPurchase, seller, request);
    var acceptAny = paidPurchase.adminPath(seller, "returns/" + fourth + "/approve");
    put(ApproveAnyReturn.class, "one", () -> admin.post(acceptAny, null).expect(200));
  }

  private String returnRequest(PaidPurchase paidPurchase, Actor seller, Map<String, ?> request) {
    var path = paidPurchase.of(seller, "returns");
    return put(
            RequestReturn.class,
            "with a key",
            () -> paidPurchase.customer().withIdempotencyKey().post(path, request).expect(201))
        .text("id");
  }

  /// So long that no order is near a whole number of KiB: ids are deflated to a few bytes more or
  /// fewer each time.
  private static final String REASON = "broken on its way, and not worth sending back. ".repeat(4);

  private void cancelled(Actor admin, MatrixSeller matrixSeller, Actor customer) {
    var seller = matrixSeller.seller();
    var why = Map.of("reason", "broken");
    var wanted =
        Map.of(
            "lines",
            List.of(Map.of("variantId", matrixSeller.variant(), "quantity", 1)),
            "reason",
            REASON);
    var one = bought(customer, matrixSeller);
    var refund = one.sellerPath(seller, "refunds");
    var cancel = one.sellerPath(seller, "cancel");
    put(
        RefundSellerOrder.class,
        "one line",
        () -> seller.withIdempotencyKey().post(refund, wanted).expect(201));
    put(CancelSellerOrder.class, "one line", () -> seller.post(cancel, why).expect(200));
    var other = bought(customer, matrixSeller);
    var refundAny = other.adminPath(seller, "refunds");
    var cancelAny = other.adminPath(seller, "cancel");
    put(
        RefundAnySellerOrder.class,
        "one line",
        () -> admin.withIdempotencyKey().post(refundAny, wanted).expect(201));
    put(CancelAnySellerOrder.class, "one line", () -> admin.post(cancelAny, why).expect(200));
  }

  private void lists(Actor admin, Actor seller, Actor customer) {
    var mine = put(ListOrders.class, "of four", () -> customer.get("/api/v1/orders").expect(200));
    var id = String.valueOf(mine.list("items").getFirst().get("id"));
    put(GetOrder.class, "one", () -> customer.get("/api/v1/orders/" + id).expect(200));
    put(GetAnyOrder.class, "one", () -> admin.get("/api/v1/admin/orders/" + id).expect(200));
    var sold =
        put(
            ListSellerOrders.class,
            "of four",
            () -> seller.get("/api/v1/orders/seller").expect(200));
    var part = String.valueOf(sold.list("items").getFirst().get("id"));
    put(GetSellerOrder.class, "one", () -> seller.get("/api/v1/orders/seller/" + part).expect(200));
    var all = "/api/v1/admin/orders?customer=" + customer.get("/api/v1/me").text("id");
    put(ListAnyOrders.class, "of a customer's four", () -> admin.get(all).expect(200));
    put(
        GetSellerBalance.class,
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
