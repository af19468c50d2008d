package dev.souk.payments;

import dev.souk.accounts.AccountFixtures;
import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestRequest;
import dev.souk.json.Json;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.TestMarket;
import dev.souk.payments.PaymentEventHandler.Cause;
import dev.souk.payouts.InMemoryPayoutSettingsRecords;
import dev.souk.route.PrincipalRole;
import java.time.Duration;
import java.util.Map;

/// One order of a market in memory and its payment provider, and what can be asked of the two.
final class PaymentFixture {
  final TestMarket market = TestMarket.inMemory();
  final InMemoryPaymentProvider provider = new InMemoryPaymentProvider(AccountFixtures.NOON);
  private final TestHttpDependencies kernel = new TestHttpDependencies();
  private final Order.AwaitingPayment placed = market.placed(market.basket(market.shelved(5)));

  /// The ports a function is given.
  record Ports(Orders orders, CheckoutSessions checkouts, ProviderRefunds refunds) {}

  Ports whole() {
    return new Ports(market.orders(), provider, provider);
  }

  Ports through(CrashPoint crashPoint) {
    return new Ports(
        crashPoint.through(Orders.class, market.orders()),
        crashPoint.through(CheckoutSessions.class, provider),
        crashPoint.through(ProviderRefunds.class, provider));
  }

  Order now() {
    return market.orders().find(placed.id()).orElseThrow();
  }

  void later(Duration time) {
    kernel.clock.move(time);
    provider.forward(time);
  }

  String session() {
    return "cs_" + placed.id();
  }

  /// What the provider has given back of the order.
  long given() {
    return now() instanceof PaidOrder paid
        ? paid.refunds()
            .filter(each -> provider.find(paid, each).isPresent())
            .map(Refund::amount)
            .mapToLong(each -> each.amount())
            .sum()
        : 0;
  }

  void checkOut(Ports ports) {
    TestRequest.post("/api/v1/payment/checkout")
        .as(placed.customerId(), PrincipalRole.CUSTOMER)
        .header("idempotency-key", "key")
        .json(Json.text(Map.of("orderId", placed.id())))
        .to(
            new StartCheckout(
                kernel.kernel(),
                ports.orders(),
                ports.checkouts(),
                PaymentFunctionsFixture.placement(market.carts(), ports.orders())));
  }

  void callOff(Ports ports) {
    TestRequest.post("/api/v1/orders/" + placed.id() + "/cancel")
        .with("id", placed.id())
        .as(placed.customerId(), PrincipalRole.CUSTOMER)
        .to(new CancelOrder(kernel.kernel(), ports.orders(), ports.checkouts()));
  }

  /// The notice that the order is paid, as the webhook brings it on.
  void tell(Ports ports) {
    var paymentConfirmation =
        new PaymentConfirmation(
            placed.id(), session(), "pi_" + session(), placed.placement().priceBreakdown().total());
    try {
      new PaymentEventHandler(ports.orders())
          .paid(paymentConfirmation, new Cause("evt_1", kernel.clock.instant()));
    } catch (dev.souk.idempotency.DuplicateRequestException e) {
      // It has been heard.
    }
  }

  void lookAfter(Ports ports) {
    new OrderReconciliation(
            ports.orders(),
            ports.checkouts(),
            ports.refunds(),
            new InMemoryTransfers(),
            new InMemoryPayoutSettingsRecords())
        .reconcile(placed.id(), kernel.clock.instant());
  }
}
