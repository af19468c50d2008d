package dev.souk.local.bench;

import dev.souk.local.bench.Work.Once;
import java.io.IOException;

/// Puts one thing after another in carts of guests.
final class Carts {
  /// Then the guest goes and another comes, well before a line is full.
  private static final int ITEMS = 500;

  private Carts() {}

  static Once adding(String url, Ware ware) throws IOException {
    var callers = Works.callers(url);
    var guests = new Caller[callers.size()];
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
      guest.post("/api/v1/cart/items", ware.item());
      items[connection]++;
    };
  }
}
