package dev.souk.orders;

import dev.souk.addresses.Place;
import dev.souk.checkout.Bill;
import dev.souk.commission.CommissionCharge;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Orders as a test needs them: who bought what of whom, and how far it has come.
public final class Bought {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final String ANNA = id(Kind.USR, 1);
  public static final String POTTER = id(Kind.SEL, 1);
  public static final String WEAVER = id(Kind.SEL, 2);

  private Bought() {}

  public static String id(Kind kind, long seed) {
    return kind.next(NOON, new SplittableRandom(seed));
  }

  public static Money euros(long cents) {
    return new Money(cents, "EUR");
  }

  /// So many mugs at 12.90, brought for 4.90.
  public static Bill.Part mugs(String seller, String shop, Ware ware, int quantity) {
    var item =
        new Bill.Item(
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
    return new Bill.Part(
        seller, shop, List.of(item), new Bill.Delivery("", "Parcel", euros(490), euros(0)));
  }

  /// What is in stock somewhere.
  public record Ware(String product, String variant) {
    public static Ware of(long seed) {
      return new Ware(id(Kind.PRD, seed), id(Kind.VAR, seed));
    }
  }

  public static Order.AwaitingPayment placed(
      long seed, String customer, Instant at, Bill.Part... parts) {
    return Order.AwaitingPayment.of(
        new Placed(
            id(Kind.ORD, seed),
            customer,
            new Bill(List.of(parts)),
            new Place(
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
    return Payment.of("cs_" + order.id(), "pi_1", order.placed().bill().total(), at);
  }

  public static PaidOrder paid(Order.AwaitingPayment order, Instant at) {
    return order.paid(payment(order, at), at);
  }

  public static PaidOrder to(Turned turned) {
    return ((Turned.To) turned).order();
  }

  /// All of a seller's part in one parcel.
  public static PaidOrder shipped(PaidOrder order, String seller, Instant at) {
    var part = order.part(order.placed().partId(seller)).orElseThrow();
    var parcel =
        new Parcel(id(Kind.PCL, 1), "Courier & Co", "TRACK-1", Map.copyOf(part.unsent()), at);
    return to(Sending.ship(order, part.id(), parcel, at));
  }
}
