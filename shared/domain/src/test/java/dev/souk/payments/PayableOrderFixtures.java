package dev.souk.payments;

import dev.souk.addresses.PostalAddress;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.commission.CommissionCharge;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.OrderPlacement;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Orders to be paid, each with ids of its own.
public final class PayableOrderFixtures {
  private static final RandomGenerator RANDOM = new SplittableRandom(11);
  private static final PostalAddress TOWN =
      new PostalAddress(null, "Anna", "Long Walk 1", null, "Town", null, "12345", "DE", null);

  private PayableOrderFixtures() {}

  public static String id(IdType idType, Instant now) {
    synchronized (RANDOM) {
      return idType.next(now, RANDOM);
    }
  }

  /// What is in stock somewhere.
  public record Ware(String seller, String product, String variant) {
    public static Ware made(Instant now) {
      return new Ware(id(IdType.SEL, now), id(IdType.PRD, now), id(IdType.VAR, now));
    }
  }

  /// So many mugs at 12.90 with so much off, brought for 4.90.
  public static PriceBreakdown.SellerPart mugs(Ware ware, int quantity, long off) {
    var item =
        new PriceBreakdown.LineItem(
            ware.product(),
            ware.variant(),
            "MUG-W",
            "Mug, white",
            quantity,
            euros(1290),
            euros(off),
            euros(0),
            CommissionCharge.of(euros((1290L * quantity - off) / 10)),
            euros(1290L * quantity - off));
    return new PriceBreakdown.SellerPart(
        ware.seller(),
        "Pottery",
        List.of(item),
        new PriceBreakdown.ShippingCharge("", "Post", euros(490), euros(0)));
  }

  /// The same, brought for so much.
  public static PriceBreakdown.SellerPart brought(PriceBreakdown.SellerPart part, long cents) {
    return new PriceBreakdown.SellerPart(
        part.sellerId(),
        part.sellerName(),
        part.items(),
        new PriceBreakdown.ShippingCharge("", "Post", euros(cents), euros(0)));
  }

  private static Money euros(long cents) {
    return new Money(cents, "EUR");
  }

  /// An order nobody has opened a checkout for.
  public static Order.AwaitingPayment order(
      String customer, Instant now, PriceBreakdown.SellerPart... parts) {
    return Order.AwaitingPayment.of(
        new OrderPlacement(
            id(IdType.ORD, now),
            customer,
            new PriceBreakdown(List.of(parts)),
            TOWN,
            null,
            "fingerprint",
            now));
  }

  /// One about to be given its checkout: two mugs of one seller and one, with a cent off, of
  /// another.
  public static Order.AwaitingPayment opening(Instant now) {
    return order(id(IdType.USR, now), now, mugs(Ware.made(now), 2, 0), mugs(Ware.made(now), 3, 1))
        .opening(now);
  }
}
