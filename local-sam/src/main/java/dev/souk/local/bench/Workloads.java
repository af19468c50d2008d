package dev.souk.local.bench;

import dev.souk.local.bench.Workload.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The loads, lightest first.
final class Workloads {
  static final int MAX_CONNECTIONS = 16;

  private Workloads() {}

  static List<Workload> in(String url) throws Exception {
    var benchmarkProduct = BenchmarkProduct.restocked(url);
    var customers = BenchmarkCustomers.at(url);
    return List.of(
        reading("product page", url, benchmarkProduct.page()),
        reading("list of 20", url, "/api/v1/products?limit=20"),
        new Workload("add to cart", AddToCartLoad.adding(url, benchmarkProduct)),
        new Workload("log-in", logIn(customers)),
        new Workload("checkout to a paid order", CheckoutLoad.by(customers, benchmarkProduct)));
  }

  /// What CloudFront keeps, of a local cloud that has it before it.
  static List<Workload> atCache(String url) throws IOException, InterruptedException {
    return List.of(
        reading("product page, cached", url, BenchmarkProduct.restocked(url).page()),
        reading("list of 20, cached", url, "/api/v1/products?limit=20"));
  }

  private static Workload reading(String name, String url, String path) throws IOException {
    var callers = callers(url);
    return new Workload(name, connection -> callers.get(connection).get(path));
  }

  /// One for each connection, so that each keeps its own open.
  static List<BenchmarkClient> callers(String url) throws IOException {
    var callers = new ArrayList<BenchmarkClient>();
    for (var i = 0; i < MAX_CONNECTIONS; i++) {
      callers.add(BenchmarkClient.at(url, 200 + i));
    }
    return List.copyOf(callers);
  }

  private static Task logIn(BenchmarkCustomers customers) {
    var turn = new AtomicInteger();
    return _ -> customers.logIn(turn.getAndIncrement());
  }
}
