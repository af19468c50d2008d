package dev.souk.orders;

import static dev.souk.accounts.People.NOON;

import dev.souk.accounts.People;
import dev.souk.cart.Goods;
import dev.souk.catalog.Offer;
import dev.souk.checkout.Bill;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import java.util.List;
import java.util.Map;

/// An order of two sellers that no store knows, for the specifications of its states: three mugs of
/// one, two bowls and a plate of the other.
final class Bills {
  static final Offer MUG = offer(People.id(Kind.SEL), 1000);
  static final Offer BOWL = offer(People.id(Kind.SEL), 333);
  static final Offer PLATE = offer(BOWL.sellerId(), 7);

  private Bills() {}

  private static Offer offer(String seller, long price) {
    return Goods.offer(seller, euros(price), 9);
  }

  static Money euros(long cents) {
    return new Money(cents, "EUR");
  }

  static Order.AwaitingPayment placed() {
    return placed(
        Market.bill(
            true,
            List.of(new Market.Line(MUG, 3), new Market.Line(BOWL, 2), new Market.Line(PLATE, 1))));
  }

  static Order.AwaitingPayment placed(Bill bill) {
    var customer = People.id(Kind.USR);
    var id = People.id(Kind.ORD);
    return Order.AwaitingPayment.of(
        new Placed(id, customer, bill, Market.place(), null, "fingerprint", NOON));
  }

  static PaidOrder paid() {
    return paid(placed());
  }

  static PaidOrder paid(Order.AwaitingPayment order) {
    return order.paid(Market.payment(order, NOON), NOON);
  }

  static PaidOrder to(Turned turned) {
    return ((Turned.To) turned).order();
  }

  static SellerOrder mugs(PaidOrder order) {
    return order.parts().getFirst();
  }

  static SellerOrder bowls(PaidOrder order) {
    return order.parts().getLast();
  }

  static Parcel parcel(Map<String, Integer> units) {
    return new Parcel(People.id(Kind.PCL), "Post", "1Z", units, NOON);
  }

  static PaidOrder sent(PaidOrder order, SellerOrder part) {
    return to(Sending.ship(order, part.id(), parcel(part.unsent()), NOON));
  }

  static PaidOrder delivered(PaidOrder order, SellerOrder part) {
    return to(Delivering.received(sent(order, part), part.id(), NOON));
  }

  static PaidOrder refunded(PaidOrder order, SellerOrder part, Map<String, Integer> units) {
    var wanted = new Refunding.Wanted(units, Refunding.Shipping.STAYS, "chipped");
    return to(Refunding.refund(order, part.id(), wanted, NOON));
  }

  /// All money that is on its way arrives.
  static PaidOrder arrived(PaidOrder order) {
    var next = order;
    for (var refund : order.refunds().toList()) {
      next = to(Refunding.moved(next, refund.id(), new Refund.State.Succeeded("re"), NOON));
    }
    return next;
  }
}
