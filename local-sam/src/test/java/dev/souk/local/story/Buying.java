package dev.souk.local.story;

import dev.souk.live.Live;
import dev.souk.local.matrix.Stall;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.payments.Ordered;
import dev.souk.payments.Ordered.Ware;
import java.util.Map;

/// Orders put straight into the shop's store, to be paid there.
public final class Buying {
  private Buying() {}

  /// So many more of what a stall sells.
  public static Ware stocked(Stall stall, int units) {
    var restock = Map.of("delta", units, "reason", "restock");
    stall.seller().once().post(stall.movements(), restock).expect(201);
    var seller = stall.seller().get("/api/v1/me").expect(200).text("id");
    return new Ware(seller, stall.product(), stall.variant());
  }

  public static Order.AwaitingPayment placed(String customerId, Ware ware, int units) {
    var now = Town.cloud().clock().instant();
    var order = Ordered.order(customerId, now, Ordered.mugs(ware, units, 0));
    // as if what is in it had come from the cart
    var cart = Live.carts().of(customerId).emptied();
    Live.carts().save(cart, now);
    var placing = Live.orders().place(order, cart, null);
    if (!(placing instanceof Orders.Placing.Done)) {
      throw new AssertionError("not placed: " + placing);
    }
    return order;
  }

  public static Order now(Order order) {
    return Live.orders().find(order.id()).orElseThrow();
  }

  public static int available(Ware ware) {
    return Live.stocks().find(ware.product(), ware.variant()).orElseThrow().available();
  }
}
