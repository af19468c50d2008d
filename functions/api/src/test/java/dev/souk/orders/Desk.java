package dev.souk.orders;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.accounts.People;
import dev.souk.catalog.Offer;
import dev.souk.http.Kernel;
import dev.souk.http.Request;
import dev.souk.http.TestKernel;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.json.Json;
import dev.souk.media.MediaUrls;
import dev.souk.orders.Market.Line;
import dev.souk.page.Slice;
import dev.souk.route.Role;
import dev.souk.store.Ask;
import dev.souk.store.Keys;
import dev.souk.store.MarketTables;
import dev.souk.store.OnceItems;
import dev.souk.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The routes of orders over a table of a test's own: a customer, a potter who sells mugs and a
/// turner who sells bowls.
final class Desk {
  private final MarketTables.Named named = MarketTables.named();
  final Table table = named.table();
  final TestKernel parts = new TestKernel();
  final Kernel kernel = parts.kernel().with(new OnceItems(table));
  final Market market = TableMarket.in(named);
  final Orders orders = market.orders();
  final MediaUrls urls =
      new MediaUrls("https://media.example", key -> "https://signed.example/" + key);
  final Turning turning = new Turning(orders, Ids.random(), urls);
  final Offer mug = market.shelved(People.id(Kind.SEL), 1290, 99);
  final Offer bowl = market.shelved(People.id(Kind.SEL), 990, 99);
  final String customer = People.id(Kind.USR);

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
    return order.placed().partId(seller);
  }

  String mugs(Order order) {
    return part(order, potter());
  }

  /// The order as it is now.
  PaidOrder now(Order order) {
    return (PaidOrder) orders.find(order.id()).orElseThrow();
  }

  SellerOrder mugsNow(Order order) {
    return now(order).part(mugs(order)).orElseThrow();
  }

  /// All of the potter's part, on its way.
  PaidOrder shipped() {
    var order = paid();
    var units = mugsNow(order).unsent();
    var parcel = new Parcel(People.id(Kind.PCL), "Post", null, units, parts.clock.instant());
    return kept(order, Sending.ship(order, mugs(order), parcel, parts.clock.instant()));
  }

  /// The same, there.
  PaidOrder delivered() {
    var order = shipped();
    return kept(order, Delivering.received(order, mugs(order), parts.clock.instant()));
  }

  PaidOrder kept(PaidOrder before, Turned turned) {
    return market.kept(before, ((Turned.To) turned).order());
  }

  /// A request of the potter's about their part.
  Request potter(Order order, String what) {
    return seller(potter(), mugs(order), what);
  }

  static Request seller(String seller, String part, String what) {
    return Request.post("/api/v1/orders/seller/" + part + "/" + what)
        .with("id", part)
        .as(seller, Role.SELLER);
  }

  /// A request of the customer's about the potter's part.
  Request customer(Order order, String what) {
    return Request.post(
            "/api/v1/orders/" + order.id() + "/seller-orders/" + mugs(order) + "/" + what)
        .with("id", order.id())
        .with("sellerOrderId", mugs(order))
        .as(customer, Role.CUSTOMER);
  }

  /// A request of an admin's about the potter's part.
  Request admin(Order order, String what) {
    return Request.post(
            "/api/v1/admin/orders/" + order.id() + "/seller-orders/" + mugs(order) + "/" + what)
        .with("id", order.id())
        .with("sellerOrderId", mugs(order))
        .as("usr_admin", Role.ADMIN);
  }

  Request.Answer read(RequestStreamHandler route, String id, String who, Role role) {
    return Request.get("/x/" + id).with("id", id).as(who, role).to(route);
  }

  /// What the audit log says was done to a part.
  List<String> audited(String part) {
    var log = Ask.of(Keys.audit(part, "").pk(), "");
    return table.page(log, Slice.first(100)).items().stream()
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

  static Map<String, @Nullable Object> fault(Request.Answer answer) {
    return list(answer.json(), "errors").getFirst();
  }
}
