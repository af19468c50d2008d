package dev.souk.payments;

import dev.souk.accounts.People;
import dev.souk.http.Request;
import dev.souk.http.TestKernel;
import dev.souk.json.Json;
import dev.souk.orders.Market;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.payments.Settlements.Cause;
import dev.souk.route.Role;
import java.time.Duration;
import java.util.Map;

/// One order of a market in memory and its payment provider, and what can be asked of the two.
final class Scene {
  final Market market = Market.inMemory();
  final InMemoryProvider provider = new InMemoryProvider(People.NOON);
  private final TestKernel kernel = new TestKernel();
  private final Order.AwaitingPayment placed = market.placed(market.basket(market.shelved(5)));

  /// The ports a function is given.
  record Ports(Orders orders, Checkouts checkouts, Refunds refunds) {}

  Ports whole() {
    return new Ports(market.orders(), provider, provider);
  }

  Ports through(Cut cut) {
    return new Ports(
        cut.through(Orders.class, market.orders()),
        cut.through(Checkouts.class, provider),
        cut.through(Refunds.class, provider));
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
    Request.post("/api/v1/payment/checkout")
        .as(placed.customerId(), Role.CUSTOMER)
        .header("idempotency-key", "key")
        .json(Json.text(Map.of("orderId", placed.id())))
        .to(
            new StartCheckout(
                kernel.kernel(),
                ports.orders(),
                ports.checkouts(),
                Till.placement(market.carts(), ports.orders())));
  }

  void callOff(Ports ports) {
    Request.post("/api/v1/orders/" + placed.id() + "/cancel")
        .with("id", placed.id())
        .as(placed.customerId(), Role.CUSTOMER)
        .to(new CancelOrder(kernel.kernel(), ports.orders(), ports.checkouts()));
  }

  /// The notice that the order is paid, as the webhook brings it on.
  void tell(Ports ports) {
    var receipt =
        new Receipt(placed.id(), session(), "pi_" + session(), placed.placed().bill().total());
    try {
      new Settlements(ports.orders()).paid(receipt, new Cause("evt_1", kernel.clock.instant()));
    } catch (dev.souk.once.Repeated e) {
      // It has been heard.
    }
  }

  void lookAfter(Ports ports) {
    new Reconciliation(ports.orders(), ports.checkouts(), ports.refunds())
        .look(placed.id(), kernel.clock.instant());
  }
}
