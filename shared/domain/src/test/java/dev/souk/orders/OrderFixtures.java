package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.commission.CommissionCharge;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Orders as a test needs them: who bought what of whom, and how far it has come.
public final class OrderFixtures {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final String ANNA = id(IdType.USR, 1);
  public static final String POTTER = id(IdType.SEL, 1);
  public static final String WEAVER = id(IdType.SEL, 2);

  private OrderFixtures() {}

  public static String id(IdType idType, long seed) {
    return idType.next(NOON, new SplittableRandom(seed));
  }

  public static Money euros(long cents) {
    return new Money(cents, "EUR");
  }

  /// So many mugs at 12.90, brought for 4.90.
  public static PriceBreakdown.SellerPart mugs(
      String seller, String shop, Ware ware, int quantity) {
    var item =
        new PriceBreakdown.LineItem(
            ware.product(),
            ware.variant(),
            "MUG-W",
            "Mug, white",
            quantity,
            euros(1290),
            euros(0),
            euros(0),
            CommissionCharge.of(euros(0)),
            euros(1290L * quantity));
    return new PriceBreakdown.SellerPart(
        seller,
        shop,
        List.of(item),
        new PriceBreakdown.ShippingCharge("", "Parcel", euros(490), euros(0)));
  }

  /// What is in stock somewhere.
  public record Ware(String product, String variant) {
    public static Ware of(long seed) {
      return new Ware(id(IdType.PRD, seed), id(IdType.VAR, seed));
    }
  }

  public static Order.AwaitingPayment placed(
      long seed, String customer, Instant at, PriceBreakdown.SellerPart... parts) {
    return Order.AwaitingPayment.of(
        new OrderPlacement(
            id(IdType.ORD, seed),
            customer,
            new PriceBreakdown(List.of(parts)),
            new PostalAddress(
                null, "Anna <b>Nowak</b>", "Long Walk 1", null, "Town", null, "12345", "DE", null),
            null,
            "fingerprint",
            at));
  }

  /// Anna's order of two mugs of the potter and one of the weaver.
  public static Order.AwaitingPayment placed(long seed, Instant at) {
    return placed(
        seed,
        ANNA,
        at,
        mugs(POTTER, "Corner <pottery>", Ware.of(1), 2),
        mugs(WEAVER, "Weavers", Ware.of(2), 1));
  }

  public static Payment payment(Order order, Instant at) {
    return Payment.of("cs_" + order.id(), "pi_1", order.placement().priceBreakdown().total(), at);
  }

  public static PaidOrder paid(Order.AwaitingPayment order, Instant at) {
    return order.paid(payment(order, at), at);
  }

  public static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  /// All of a seller order in one shipment.
  public static PaidOrder shipped(PaidOrder order, String seller, Instant at) {
    var part = order.sellerOrder(order.placement().sellerOrderId(seller)).orElseThrow();
    var shipment =
        new Shipment(
            id(IdType.SHM, 1), "Courier & Co", "TRACK-1", Map.copyOf(part.unshipped()), at);
    return to(ShipmentTransitions.ship(order, part.id(), shipment, at));
  }
}
