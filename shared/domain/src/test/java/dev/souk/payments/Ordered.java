package dev.souk.payments;

import dev.souk.addresses.Place;
import dev.souk.checkout.Bill;
import dev.souk.commission.CommissionCharge;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.Placed;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Orders to be paid, each with ids of its own.
public final class Ordered {
  private static final RandomGenerator RANDOM = new SplittableRandom(11);
  private static final Place TOWN =
      new Place(null, "Anna", "Long Walk 1", null, "Town", null, "12345", "DE", null);

  private Ordered() {}

  public static String id(Kind kind, Instant now) {
    synchronized (RANDOM) {
      return kind.next(now, RANDOM);
    }
  }

  /// What is in stock somewhere.
  public record Ware(String seller, String product, String variant) {
    public static Ware made(Instant now) {
      return new Ware(id(Kind.SEL, now), id(Kind.PRD, now), id(Kind.VAR, now));
    }
  }

  /// So many mugs at 12.90 with so much off, brought for 4.90.
  public static Bill.Part mugs(Ware ware, int quantity, long off) {
    var item =
        new Bill.Item(
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
    return new Bill.Part(
        ware.seller(),
        "Pottery",
        List.of(item),
        new Bill.Delivery("", "Post", euros(490), euros(0)));
  }

  /// The same, brought for so much.
  public static Bill.Part brought(Bill.Part part, long cents) {
    return new Bill.Part(
        part.sellerId(),
        part.sellerName(),
        part.items(),
        new Bill.Delivery("", "Post", euros(cents), euros(0)));
  }

  private static Money euros(long cents) {
    return new Money(cents, "EUR");
  }

  /// An order nobody has opened a checkout for.
  public static Order.AwaitingPayment order(String customer, Instant now, Bill.Part... parts) {
    return Order.AwaitingPayment.of(
        new Placed(
            id(Kind.ORD, now), customer, new Bill(List.of(parts)), TOWN, null, "fingerprint", now));
  }

  /// One about to be given its checkout: two mugs of one seller and one, with a cent off, of
  /// another.
  public static Order.AwaitingPayment opening(Instant now) {
    return order(id(Kind.USR, now), now, mugs(Ware.made(now), 2, 0), mugs(Ware.made(now), 3, 1))
        .opening(now);
  }
}
