package dev.souk.local.story;

import dev.souk.checkout.Bill;
import dev.souk.live.Live;
import dev.souk.orders.Bought;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;

/// Orders put straight into the shop's store, and what happens to them there.
public final class Purchase {
  private Purchase() {}

  /// So many of what a shop has in stock.
  public static Bill.Part mugs(String sellerId, String product, String variant, int quantity) {
    return Bought.mugs(sellerId, "Corner pottery", new Bought.Ware(product, variant), quantity);
  }

  public static Order.AwaitingPayment placed(String customerId, Bill.Part... parts) {
    var now = Town.cloud().clock().instant();
    var order = Bought.placed(System.nanoTime(), customerId, now, parts);
    // as if what is in it had come from the cart
    var cart = Live.carts().of(customerId).emptied();
    Live.carts().save(cart, now);
    var placing = Live.orders().place(order, cart, null);
    if (!(placing instanceof Orders.Placing.Done)) {
      throw new AssertionError("not placed: " + placing);
    }
    return order;
  }

  /// Keeps what became of an order.
  public static <T extends Order> T kept(Order before, T after) {
    var kept = Live.orders().keep(before, after, null);
    if (!(kept instanceof Orders.Kept.Done)) {
      throw new AssertionError("not kept: " + kept);
    }
    return after;
  }
}
