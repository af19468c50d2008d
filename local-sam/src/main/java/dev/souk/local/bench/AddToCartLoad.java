package dev.souk.local.bench;

import dev.souk.local.bench.Workload.Task;
import java.io.IOException;

/// Puts one thing after another in carts of guests.
final class AddToCartLoad {
  /// Then the guest goes and another comes, well before a line is full.
  private static final int ITEMS = 500;

  private AddToCartLoad() {}

  static Task adding(String url, BenchmarkProduct product) throws IOException {
    var callers = Workloads.callers(url);
    var guests = new BenchmarkClient[callers.size()];
    var items = new int[callers.size()];
    return connection -> {
      var guest = guests[connection];
      if (guest == null || items[connection] == ITEMS) {
        var visitor = callers.get(connection);
        var token = visitor.post("/api/v1/auth/guest", null).get("accessToken");
        guest = visitor.as(String.valueOf(token));
        guests[connection] = guest;
        items[connection] = 0;
      }
      guest.post("/api/v1/cart/items", product.item());
      items[connection]++;
    };
  }
}
