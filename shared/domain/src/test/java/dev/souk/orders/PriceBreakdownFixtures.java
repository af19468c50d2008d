package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.OfferFixtures;
import dev.souk.catalog.Offer;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.util.List;
import java.util.Map;

/// An order of two sellers that no store knows, for the specifications of its states: three mugs of
/// one, two bowls and a plate of the other.
final class PriceBreakdownFixtures {
  static final Offer MUG = offer(AccountFixtures.id(IdType.SEL), 1000);
  static final Offer BOWL = offer(AccountFixtures.id(IdType.SEL), 333);
  static final Offer PLATE = offer(BOWL.sellerId(), 7);

  private PriceBreakdownFixtures() {}

  private static Offer offer(String seller, long price) {
    return OfferFixtures.offer(seller, euros(price), 9);
  }

  static Money euros(long cents) {
    return new Money(cents, "EUR");
  }

  static Order.AwaitingPayment placed() {
    return placed(
        TestMarket.bill(
            true,
            List.of(
                new TestMarket.Line(MUG, 3),
                new TestMarket.Line(BOWL, 2),
                new TestMarket.Line(PLATE, 1))));
  }

  static Order.AwaitingPayment placed(PriceBreakdown priceBreakdown) {
    var customer = AccountFixtures.id(IdType.USR);
    var id = AccountFixtures.id(IdType.ORD);
    return Order.AwaitingPayment.of(
        new OrderPlacement(
            id, customer, priceBreakdown, TestMarket.place(), null, "fingerprint", NOON));
  }

  static PaidOrder paid() {
    return paid(placed());
  }

  static PaidOrder paid(Order.AwaitingPayment order) {
    return order.paid(TestMarket.payment(order, NOON), NOON);
  }

  static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  static SellerOrder mugs(PaidOrder order) {
    return order.sellerOrders().getFirst();
  }

  static SellerOrder bowls(PaidOrder order) {
    return order.sellerOrders().getLast();
  }

  static Shipment shipment(Map<String, Integer> units) {
    return new Shipment(AccountFixtures.id(IdType.SHM), "Post", "1Z", units, NOON);
  }

  static PaidOrder sent(PaidOrder order, SellerOrder part) {
    return to(ShipmentTransitions.ship(order, part.id(), shipment(part.unshipped()), NOON));
  }

  static PaidOrder delivered(PaidOrder order, SellerOrder part) {
    return to(DeliveryTransitions.received(sent(order, part), part.id(), NOON));
  }

  static PaidOrder refunded(PaidOrder order, SellerOrder part, Map<String, Integer> units) {
    var refundRequest =
        new RefundTransitions.RefundRequest(
            units, RefundTransitions.ShippingRefund.KEEP, "chipped");
    return to(RefundTransitions.refund(order, part.id(), refundRequest, NOON));
  }

  /// All money that is on its way arrives.
  static PaidOrder arrived(PaidOrder order) {
    var next = order;
    for (var refund : order.refunds().toList()) {
      next = to(RefundTransitions.moved(next, refund.id(), new Refund.State.Succeeded("re"), NOON));
    }
    return next;
  }
}
