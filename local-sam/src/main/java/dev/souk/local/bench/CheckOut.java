package dev.souk.local.bench;

import dev.souk.local.bench.Work.Once;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A whole purchase: something in the cart, checked out, paid on the hosted page, until the order
/// says that it is paid.
final class CheckOut {
  private static final Map<String, Object> HOME =
      Map.of("name", "Bench", "line1", "Long Walk 1", "city", "Town", "country", "DE");

  private static final Duration LOOKS_EVERY = Duration.ofMillis(25);

  private CheckOut() {}

  static Once by(Shoppers shoppers, Ware ware) throws IOException, InterruptedException {
    List<Caller> customers = new ArrayList<>();
    for (var i = 0; i < Shoppers.ALL; i++) {
      var customer = Caller.at(shoppers.url(), i + 1).as(shoppers.logIn(i));
      customer.post("/api/v1/me/addresses", HOME);
      customers.add(customer);
    }
    var turn = new AtomicInteger();
    return _ -> buy(customers.get(Math.floorMod(turn.getAndIncrement(), Shoppers.ALL)), ware);
  }

  private static void buy(Caller customer, Ware ware) throws IOException, InterruptedException {
    customer.post("/api/v1/cart/items", ware.item());
    var checkout = customer.once("/api/v1/payment/checkout", Map.of());
    customer.pay(String.valueOf(checkout.get("checkoutUrl")));
    var order = "/api/v1/orders/" + checkout.get("orderId");
    while (!"paid".equals(customer.get(order).get("status"))) {
      Thread.sleep(LOOKS_EVERY);
    }
  }
}
