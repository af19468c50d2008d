package dev.souk.local.cost;

import dev.souk.json.Json;
import dev.souk.local.event.QueueEvent;
import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Answer;
import dev.souk.local.story.Buying;
import dev.souk.local.story.Town;
import dev.souk.orders.Order;
import dev.souk.payments.CancelOrder;
import dev.souk.payments.Ordered.Ware;
import dev.souk.payments.SendRefunds;
import dev.souk.payments.StartCheckout;
import dev.souk.payments.StripeWebhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// An order from its page to pay on until its money is back.
record Paying(Ledger ledger) {
  void enter(Stall stall) {
    var ware = Buying.stocked(stall, 10);
    var customer = Town.customer();
    var order = placed(customer, ware);
    var page =
        ledger.enter(StartCheckout.class, "a page for an order", () -> checkout(customer, order));
    ledger.enter(StartCheckout.class, "the same page again", () -> checkout(customer, order));
    var url = page.text("checkoutUrl");
    ledger.enter(StripeWebhook.class, "an order is paid", () -> paid(url));
    ledger.enter(CancelOrder.class, "a paid order", () -> cancelled(customer, order));
    ledger.enter(SendRefunds.class, "one refund", () -> sent(order));
    var other = placed(customer, ware);
    ledger.enter(CancelOrder.class, "an order without a page", () -> cancelled(customer, other));
    quiet();
  }

  private static Order placed(Actor customer, Ware ware) {
    return Buying.placed(customer.get("/api/v1/me").expect(200).text("id"), ware, 1);
  }

  private static Answer checkout(Actor customer, Order order) {
    var body = Map.of("orderId", order.id());
    return customer.once().post("/api/v1/payment/checkout", body).expect(200);
  }

  private static String paid(String url) {
    Town.cloud().stripe().shopper().pays(url.substring(url.lastIndexOf('/') + 1));
    quiet();
    return url;
  }

  private static Answer cancelled(Actor customer, Order order) {
    return customer.post("/api/v1/orders/" + order.id() + "/cancel", null).expect(204);
  }

  private static byte[] sent(Order order) {
    var now = Town.cloud().clock().instant();
    var body = Json.text(Map.of("detail", Map.of("orderId", order.id())));
    var message = new QueueEvent.Message("cost", body, 1, now, Instant.EPOCH);
    try {
      // nothing else is to happen to the order while this is counted
      Town.cloud().stripe().webhooks().copies(0);
      return Town.cloud()
          .call(SendRefunds.class, QueueEvent.of("refunds", List.of(message), "us-east-1"));
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      Town.cloud().stripe().webhooks().copies(1);
    }
  }

  private static void quiet() {
    try {
      Town.cloud().stripe().webhooks().quiet(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
