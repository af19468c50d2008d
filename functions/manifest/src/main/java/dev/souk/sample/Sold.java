package dev.souk.sample;

import dev.souk.addresses.Place;
import dev.souk.checkout.Bill;
import dev.souk.commission.CommissionCharge;
import dev.souk.id.Kind;
import dev.souk.inventory.Stock;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Payment;
import dev.souk.orders.Placed;
import java.util.List;

/// Two linen shirts that were bought, of which few are left: what the samples of changes tell of.
final class Sold {
  static final Stock LEFT = stock(5, 7);
  static final Stock LOW = stock(3, 8);

  static final Order.AwaitingPayment PLACED = Order.AwaitingPayment.of(placed());
  static final PaidOrder PAID =
      PLACED.paid(
          Payment.of("cs_sample", "pi_sample", placed().bill().total(), Scene.NOON.plusSeconds(60)),
          Scene.NOON.plusSeconds(60));

  private Sold() {}

  private static Stock stock(int available, long version) {
    return new Stock(
        Scene.id(Kind.PRD),
        Scene.id(Kind.VAR),
        Scene.id(Kind.SEL),
        "SHIRT-L",
        available,
        Stock.USUAL_LOW,
        version,
        Scene.NOON);
  }

  private static Placed placed() {
    var place =
        new Place(
            null, "Maria Silva", "Rua Augusta 1", null, "Lisboa", null, "1100-048", "PT", null);
    return new Placed(
        Scene.id(Kind.ORD), Scene.id(Kind.USR), bill(), place, null, "sample", Scene.NOON);
  }

  private static Bill bill() {
    var item =
        new Bill.Item(
            Scene.id(Kind.PRD),
            Scene.id(Kind.VAR),
            "SHIRT-L",
            "Linen shirt (L)",
            2,
            euros(4_900),
            euros(0),
            euros(0),
            CommissionCharge.of(euros(980)),
            euros(9_800));
    var delivery = new Bill.Delivery(Scene.id(Kind.SHP), "Parcel", euros(490), euros(0));
    return new Bill(
        List.of(new Bill.Part(Scene.id(Kind.SEL), "Casa Linho", List.of(item), delivery)));
  }

  private static Money euros(long cents) {
    return new Money(cents, "EUR");
  }
}
