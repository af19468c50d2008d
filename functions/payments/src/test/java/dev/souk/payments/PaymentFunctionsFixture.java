package dev.souk.payments;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundListParams;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.accounts.AccountFixtures;
import dev.souk.addresses.InMemoryAddressBooks;
import dev.souk.cart.Carts;
import dev.souk.cart.DynamoCarts;
import dev.souk.catalog.InMemoryOffers;
import dev.souk.checkout.CheckoutQuoteBuilder;
import dev.souk.checkout.MarketTerms;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.commission.CommissionFormula;
import dev.souk.commission.InMemoryCommissionRules;
import dev.souk.coupons.InMemoryCoupons;
import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestLambdaContext;
import dev.souk.http.TestRequest;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.inventory.DynamoStocks;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.json.Json;
import dev.souk.ledger.DynamoLedger;
import dev.souk.ledger.Ledger;
import dev.souk.money.MarketCurrencies;
import dev.souk.orders.DynamoOrders;
import dev.souk.orders.Order;
import dev.souk.orders.OrderPlacement;
import dev.souk.orders.OrderPlacer;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.payments.PayableOrderFixtures.Ware;
import dev.souk.payouts.InMemoryPayoutSettingsRecords;
import dev.souk.route.PrincipalRole;
import dev.souk.shipping.InMemoryShippingProfiles;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.MarketTables;
import dev.souk.tax.InMemoryTaxRates;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// All functions of this module over a table, with Stripe simulated and its webhooks on.
final class PaymentFunctionsFixture implements AutoCloseable {
  static final String SECRET = "whsec_test_secret";
  private static final Set<String> WRITES = Set.of("place", "keep", "note");

  final TestHttpDependencies kernel = new TestHttpDependencies();
  final SimulatedStripe stripe;
  final String customer = AccountFixtures.id(IdType.USR);

  /// How often the store of orders was asked to write.
  final AtomicInteger writes = new AtomicInteger();

  final Orders orders;
  private final DynamoTable table = MarketTables.fresh();
  final Ledger ledger = new DynamoLedger(table);
  private final HttpServer door;

  PaymentFunctionsFixture() throws Exception {
    stripe = new SimulatedStripe(kernel.clock);
    orders = counting(new DynamoOrders(table));
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    door.createContext("/", this::hear);
    door.start();
    var url = URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/");
    stripe.stripe.webhook(url, SECRET, HandleStripeWebhook.EVENTS);
  }

  private Orders counting(Orders target) {
    return (Orders)
        Proxy.newProxyInstance(
            Orders.class.getClassLoader(),
            new Class<?>[] {Orders.class},
            (proxy, method, arguments) -> {
              if (WRITES.contains(method.getName())) {
                writes.incrementAndGet();
              }
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void hear(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
    exchange.sendResponseHeaders(told(body, signature).status(), -1);
    exchange.close();
  }

  /// A request to the webhook's route.
  TestRequest.Answer told(byte[] body, String signature) {
    var notices = new StripeEventParser(stripe.account, () -> SECRET);
    return TestRequest.post("/api/v1/payment/webhook")
        .bytes(body)
        .header("stripe-signature", signature)
        .to(new HandleStripeWebhook(kernel.kernel(), notices, external(), orders));
  }

  ExternalRefundSync external() {
    return new ExternalRefundSync(orders, stripe.checkouts(), stripe.refunds());
  }

  Instant now() {
    return kernel.clock.instant();
  }

  Ware stocked(int units) {
    var ware = Ware.made(now());
    var stock =
        new Stock(ware.product(), ware.variant(), ware.seller(), "MUG-W", units, 0, 1, now());
    table.put(StockMapper.SCHEMA.item(stock), DynamoExpression.absent(), Idempotency.none());
    return ware;
  }

  int available(Ware ware) {
    return new DynamoStocks(table).find(ware.product(), ware.variant()).orElseThrow().available();
  }

  /// The customer's order of so many of a product, placed.
  Order.AwaitingPayment placed(Ware ware, int units) {
    return placed(PayableOrderFixtures.mugs(ware, units, 0));
  }

  Order.AwaitingPayment placed(PriceBreakdown.SellerPart... parts) {
    return placed(customer, parts);
  }

  Order.AwaitingPayment placed(String by, PriceBreakdown.SellerPart... parts) {
    var order = PayableOrderFixtures.order(by, now(), parts);
    var carts = new DynamoCarts(table);
    var cart = carts.of(by).emptied();
    carts.save(cart, now());
    if (!(orders.place(order, cart, null) instanceof Orders.PlaceResult.Done)) {
      throw new AssertionError("not placed");
    }
    return order;
  }

  TestRequest.Answer checkout(String by, String orderId) {
    return checkout(by, "key-" + orderId, orderId);
  }

  TestRequest.Answer checkout(String key, Order order) {
    return checkout(order.customerId(), key, order.id());
  }

  private TestRequest.Answer checkout(String by, String key, String orderId) {
    return TestRequest.post("/api/v1/payment/checkout")
        .as(by, PrincipalRole.CUSTOMER)
        .header("idempotency-key", key)
        .json(Json.text(Map.of("orderId", orderId)))
        .to(
            new StartCheckout(
                kernel.kernel(),
                orders,
                stripe.checkouts(),
                placement(new DynamoCarts(table), orders)));
  }

  /// For carts there is nothing in.
  static OrderPlacer placement(Carts carts, Orders orders) {
    var ports = new CheckoutQuoteBuilder.Ports(carts, new InMemoryOffers(), new InMemoryCoupons());
    var checkoutQuoteBuilder =
        new CheckoutQuoteBuilder(
            ports,
            new InMemoryAddressBooks(),
            new InMemoryShippingProfiles(),
            new CheckoutQuoteBuilder.Rates(
                new InMemoryTaxRates(Map.of()),
                new InMemoryCommissionRules(),
                new MarketTerms(
                    CommissionFormula.percentage(1000),
                    "",
                    MarketCurrencies.of(MarketCurrencies.DEFAULT))));
    return new OrderPlacer(checkoutQuoteBuilder, orders, OrderPlacement.USUAL_RETURN_DAYS);
  }

  TestRequest.Answer checkout(Order order) {
    return checkout(order.customerId(), order.id());
  }

  /// The session of the page an order is paid on.
  String session(Order order) {
    var url = String.valueOf(checkout(order).json().get("checkoutUrl"));
    return url.substring(url.lastIndexOf('/') + 1);
  }

  TestRequest.Answer cancel(String by, String orderId) {
    return TestRequest.post("/api/v1/orders/" + orderId + "/cancel")
        .with("id", orderId)
        .as(by, PrincipalRole.CUSTOMER)
        .to(new CancelOrder(kernel.kernel(), orders, stripe.checkouts()));
  }

  void sweep() {
    new ReconcilePayments(
            orders,
            stripe.checkouts(),
            stripe.refunds(),
            new InMemoryTransfers(),
            new InMemoryPayoutSettingsRecords(),
            kernel.clock)
        .handleRequest(Map.of(), new TestLambdaContext(ReconcilePayments.SCHEDULE.timeout()));
  }

  /// Sends the refunds of an order as the queue would have it.
  ///
  /// @return whether the message is done with
  boolean sendRefunds(String body) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId("1");
    message.setBody(body);
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    return new SubmitRefunds(orders, stripe.refunds(), kernel.clock)
        .handleRequest(event, new TestLambdaContext())
        .getBatchItemFailures()
        .isEmpty();
  }

  boolean sendRefunds(Order order) {
    return sendRefunds(Json.text(Map.of("detail", Map.of("orderId", order.id()))));
  }

  /// Waits until no webhook is on its way.
  void quiet() {
    try {
      if (!stripe.stripe.webhooks().awaitIdle(Duration.ofMinutes(3))) {
        throw new AssertionError("webhooks are still on their way");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void later(Duration time) {
    stripe.forward(time);
    quiet();
  }

  Order now(Order order) {
    return orders.find(order.id()).orElseThrow();
  }

  /// An order that has been paid, and of which we have been told.
  PaidOrder paid(Ware ware, int units) {
    var order = placed(ware, units);
    stripe.pays(session(order));
    quiet();
    return (PaidOrder) now(order);
  }

  /// The same when Stripe tells us nothing.
  PaidOrder paidUnheard(Ware ware, int units) {
    var order = placed(ware, units);
    stripe.pays(session(order));
    checkout(order);
    return (PaidOrder) now(order);
  }

  /// Minor units that Stripe has given back of a payment.
  long givenBack(PaidOrder order) {
    var params = RefundListParams.builder().setPaymentIntent(order.payment().intent()).build();
    try {
      return stripe.account.call(it -> it.v1().refunds().list(params)).getData().stream()
          .mapToLong(each -> each.getAmount())
          .sum();
    } catch (StripeException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws Exception {
    stripe.close();
    door.stop(0);
  }
}
