package dev.souk.local.story;

import dev.souk.catalog.CatalogWiring;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.orders.Order;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.Orders;
import dev.souk.payments.PayableOrderFixtures;
import dev.souk.payments.PayableOrderFixtures.Ware;
import java.util.Map;

/// Orders put straight into the shop's store, to be paid there.
public final class UnpaidOrderSeeder {
  private UnpaidOrderSeeder() {}

  /// So many more of what a shop sells.
  public static Ware stocked(MatrixSeller matrixSeller, int units) {
    var restock = Map.of("delta", units, "reason", "restock");
    matrixSeller.seller().withIdempotencyKey().post(matrixSeller.movements(), restock).expect(201);
    var seller = matrixSeller.seller().get("/api/v1/me").expect(200).text("id");
    return new Ware(seller, matrixSeller.product(), matrixSeller.variant());
  }

  public static Order.AwaitingPayment placed(String customerId, Ware ware, int units) {
    var now = SharedLocalCloud.cloud().clock().instant();
    var order =
        PayableOrderFixtures.order(customerId, now, PayableOrderFixtures.mugs(ware, units, 0));
    // as if what is in it had come from the cart
    var cart = CheckoutWiring.carts().of(customerId).emptied();
    CheckoutWiring.carts().save(cart, now);
    var placeResult = OrderWiring.orders().place(order, cart, null);
    if (!(placeResult instanceof Orders.PlaceResult.Done)) {
      throw new AssertionError("not placed: " + placeResult);
    }
    return order;
  }

  public static Order now(Order order) {
    return OrderWiring.orders().find(order.id()).orElseThrow();
  }

  public static int available(Ware ware) {
    return CatalogWiring.stocks().find(ware.product(), ware.variant()).orElseThrow().available();
  }
}
