package dev.souk.orders;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.accounts.AccountFixtures;
import dev.souk.accounts.AccountKeys;
import dev.souk.catalog.Offer;
import dev.souk.http.HttpDependencies;
import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestRequest;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.media.MediaUrls;
import dev.souk.orders.TestMarket.Line;
import dev.souk.page.PageRequest;
import dev.souk.route.PrincipalRole;
import dev.souk.store.DynamoIdempotencyRecords;
import dev.souk.store.DynamoTable;
import dev.souk.store.MarketTables;
import dev.souk.store.TableQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The routes of orders over a table of a test's own: a customer, a potter who sells mugs and a
/// turner who sells bowls.
final class OrderRoutesFixture {
  private final MarketTables.Named named = MarketTables.named();
  final DynamoTable table = named.table();
  final TestHttpDependencies parts = new TestHttpDependencies();
  final HttpDependencies dependencies = parts.kernel().with(new DynamoIdempotencyRecords(table));
  final TestMarket market = TableTestMarket.in(named);
  final Orders orders = market.orders();
  final MediaUrls urls =
      new MediaUrls("https://media.example", key -> "https://signed.example/" + key);
  final OrderTransitions transitions = new OrderTransitions(orders, IdGenerator.random(), urls);
  final Offer mug = market.shelved(AccountFixtures.id(IdType.SEL), 1290, 99);
  final Offer bowl = market.shelved(AccountFixtures.id(IdType.SEL), 990, 99);
  final String customer = AccountFixtures.id(IdType.USR);

  String potter() {
    return mug.sellerId();
  }

  String turner() {
    return bowl.sellerId();
  }

  Order.AwaitingPayment placed() {
    return market.placed(market.basket(customer, null, new Line(mug, 3), new Line(bowl, 1)));
  }

  /// Three mugs and a bowl.
  PaidOrder paid() {
    return market.paid(placed());
  }

  static String part(Order order, String seller) {
    return order.placement().sellerOrderId(seller);
  }

  String mugs(Order order) {
    return part(order, potter());
  }

  /// The order as it is now.
  PaidOrder now(Order order) {
    return (PaidOrder) orders.find(order.id()).orElseThrow();
  }

  SellerOrder mugsNow(Order order) {
    return now(order).sellerOrder(mugs(order)).orElseThrow();
  }

  /// All of the potter's part, on its way.
  PaidOrder shipped() {
    var order = paid();
    var units = mugsNow(order).unshipped();
    var shipment =
        new Shipment(AccountFixtures.id(IdType.SHM), "Post", null, units, parts.clock.instant());
    return kept(
        order, ShipmentTransitions.ship(order, mugs(order), shipment, parts.clock.instant()));
  }

  /// The same, there.
  PaidOrder delivered() {
    var order = shipped();
    return kept(order, DeliveryTransitions.received(order, mugs(order), parts.clock.instant()));
  }

  PaidOrder kept(PaidOrder before, OrderTransitionResult result) {
    return market.kept(before, ((OrderTransitionResult.Success) result).order());
  }

  /// A request of the potter's about their part.
  TestRequest potter(Order order, String what) {
    return seller(potter(), mugs(order), what);
  }

  static TestRequest seller(String seller, String part, String what) {
    return TestRequest.post("/api/v1/orders/seller/" + part + "/" + what)
        .with("id", part)
        .as(seller, PrincipalRole.SELLER);
  }

  /// A request of the customer's about the potter's part.
  TestRequest customer(Order order, String what) {
    return TestRequest.post(
            "/api/v1/orders/" + order.id() + "/seller-orders/" + mugs(order) + "/" + what)
        .with("id", order.id())
        .with("sellerOrderId", mugs(order))
        .as(customer, PrincipalRole.CUSTOMER);
  }

  /// A request of an admin's about the potter's part.
  TestRequest admin(Order order, String what) {
    return TestRequest.post(
            "/api/v1/admin/orders/" + order.id() + "/seller-orders/" + mugs(order) + "/" + what)
        .with("id", order.id())
        .with("sellerOrderId", mugs(order))
        .as("usr_admin", PrincipalRole.ADMIN);
  }

  TestRequest.Answer read(RequestStreamHandler route, String id, String who, PrincipalRole role) {
    return TestRequest.get("/x/" + id).with("id", id).as(who, role).to(route);
  }

  /// What the audit log says was done to a part.
  List<String> audited(String part) {
    var log = TableQuery.of(AccountKeys.auditEntry(part, "").pk(), "");
    return table.page(log, PageRequest.first(100)).items().stream()
        .map(entry -> entry.text("action") + " " + entry.text("actor"))
        .toList();
  }

  /// A line of a body.
  static String line(String variant, int quantity) {
    return "{\"variantId\":\"%s\",\"quantity\":%d}".formatted(variant, quantity);
  }

  String mugs(int quantity) {
    return line(mug.variantId(), quantity);
  }

  /// A body that gives so many mugs' money back.
  String refund(int quantity) {
    return "{\"lines\":[%s],\"reason\":\"broken\"}".formatted(mugs(quantity));
  }

  static List<Map<String, @Nullable Object>> list(Map<String, @Nullable Object> json, String name) {
    return ((List<?>) Objects.requireNonNull(json.get(name)))
        .stream().<Map<String, @Nullable Object>>map(Json::object).toList();
  }

  static long amount(Map<String, @Nullable Object> json, String name) {
    return ((Number) Objects.requireNonNull(Json.object(json.get(name)).get("amount"))).longValue();
  }

  static Map<String, @Nullable Object> fault(TestRequest.Answer answer) {
    return list(answer.json(), "errors").getFirst();
  }
}
