package dev.souk.local.bench;

import dev.souk.local.bench.Work.Once;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The loads, lightest first.
final class Works {
  static final int MOST_CONNECTIONS = 16;

  private Works() {}

  static List<Work> in(String url) throws Exception {
    var ware = Ware.restocked(url);
    var shoppers = Shoppers.at(url);
    return List.of(
        reading("product page", url, ware.page()),
        reading("list of 20", url, "/api/v1/products?limit=20"),
        new Work("add to cart", Carts.adding(url, ware)),
        new Work("log-in", logIn(shoppers)),
        new Work("checkout to a paid order", CheckOut.by(shoppers, ware)));
  }

  /// What CloudFront keeps, of a local cloud that has it before it.
  static List<Work> atEdge(String url) throws IOException, InterruptedException {
    return List.of(
        reading("product page, at the edge", url, Ware.restocked(url).page()),
        reading("list of 20, at the edge", url, "/api/v1/products?limit=20"));
  }

  private static Work reading(String name, String url, String path) throws IOException {
    var callers = callers(url);
    return new Work(name, connection -> callers.get(connection).get(path));
  }

  /// One for each connection, so that each keeps its own open.
  static List<Caller> callers(String url) throws IOException {
    var callers = new ArrayList<Caller>();
    for (var i = 0; i < MOST_CONNECTIONS; i++) {
      callers.add(Caller.at(url, 200 + i));
    }
    return List.copyOf(callers);
  }

  private static Once logIn(Shoppers shoppers) {
    var turn = new AtomicInteger();
    return _ -> shoppers.logIn(turn.getAndIncrement());
  }
}
