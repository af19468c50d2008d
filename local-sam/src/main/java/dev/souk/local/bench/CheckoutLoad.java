package dev.souk.local.bench;

import dev.souk.local.bench.Workload.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A whole purchase: something in the cart, checked out, paid on the hosted page, until the order
/// says that it is paid.
final class CheckoutLoad {
  private static final Map<String, Object> HOME =
      Map.of("name", "Bench", "line1", "Long Walk 1", "city", "Town", "country", "DE");

  private static final Duration POLL_INTERVAL = Duration.ofMillis(25);

  private CheckoutLoad() {}

  static Task by(BenchmarkCustomers benchmarkCustomers, BenchmarkProduct product)
      throws IOException, InterruptedException {
    List<BenchmarkClient> customers = new ArrayList<>();
    for (var i = 0; i < BenchmarkCustomers.ALL; i++) {
      var customer =
          BenchmarkClient.at(benchmarkCustomers.url(), i + 1).as(benchmarkCustomers.logIn(i));
      customer.post("/api/v1/me/addresses", HOME);
      customers.add(customer);
    }
    var turn = new AtomicInteger();
    return _ ->
        buy(customers.get(Math.floorMod(turn.getAndIncrement(), BenchmarkCustomers.ALL)), product);
  }

  private static void buy(BenchmarkClient customer, BenchmarkProduct product)
      throws IOException, InterruptedException {
    customer.post("/api/v1/cart/items", product.item());
    var checkout = customer.idempotency("/api/v1/payment/checkout", Map.of());
    customer.payAtCheckout(String.valueOf(checkout.get("checkoutUrl")));
    var order = "/api/v1/orders/" + checkout.get("orderId");
    while (!"paid".equals(customer.get(order).get("status"))) {
      Thread.sleep(POLL_INTERVAL);
    }
  }
}
