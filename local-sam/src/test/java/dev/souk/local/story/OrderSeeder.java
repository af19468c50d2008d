package dev.souk.local.story;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFixtures;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.Orders;

/// Orders put straight into the shop's store, and what happens to them there.
public final class OrderSeeder {
  private OrderSeeder() {}

  /// So many of what a shop has in stock.
  public static PriceBreakdown.SellerPart mugs(
      String sellerId, String product, String variant, int quantity) {
    return OrderFixtures.mugs(
        sellerId, "Corner pottery", new OrderFixtures.Ware(product, variant), quantity);
  }

  public static Order.AwaitingPayment placed(
      String customerId, PriceBreakdown.SellerPart... parts) {
    var now = SharedLocalCloud.cloud().clock().instant();
    var order = OrderFixtures.placed(System.nanoTime(), customerId, now, parts);
    // as if what is in it had come from the cart
    var cart = CheckoutWiring.carts().of(customerId).emptied();
    CheckoutWiring.carts().save(cart, now);
    var placeResult = OrderWiring.orders().place(order, cart, null);
    if (!(placeResult instanceof Orders.PlaceResult.Done)) {
      throw new AssertionError("not placed: " + placeResult);
    }
    return order;
  }

  /// Keeps what became of an order.
  public static <T extends Order> T saved(Order before, T after) {
    var saveResult = OrderWiring.orders().save(before, after, null);
    if (!(saveResult instanceof Orders.SaveResult.Done)) {
      throw new AssertionError("not kept: " + saveResult);
    }
    return after;
  }
}
