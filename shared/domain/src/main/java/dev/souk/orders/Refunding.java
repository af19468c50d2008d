package dev.souk.orders;

import dev.souk.money.Money;
import dev.souk.orders.PaidOrder.Part;
import java.time.Instant;
import java.util.Map;

/// Gives money back. Of each unit, and of the shipping, no more than was paid, however many ask.
public final class Refunding {
  /// Stripe refuses to refund a disputed charge (Stripe, "Respond to disputes").
  static final String DISPUTED = "no money can go back by another way until that is decided";

  private Refunding() {}

  /// Whether what was paid for shipping goes back as well.
  public enum Shipping {
    GOES_BACK,
    STAYS
  }

  /// What is to be given back.
  ///
  /// @param units by variant, possibly none
  /// @param restock what becomes of those of the units that are not sent yet
  public record Wanted(
      Map<String, Integer> units, Shipping shipping, Refund.Restock restock, String reason) {
    public Wanted {
      units = Units.each(units);
    }

    /// What is not sent goes on sale again.
    public Wanted(Map<String, Integer> units, Shipping shipping, String reason) {
      this(units, shipping, Refund.Restock.UNSENT, reason);
    }
  }

  /// Asks for a refund; it is sent by whoever is told of the order's change. Units that are not
  /// sent yet are refunded before those that are, and will not be sent. When nothing is left to be
  /// sent, the part is shipped, or cancelled if nothing of it was. While the payment is disputed no
  /// money goes back.
  public static Turned refund(PaidOrder order, String partId, Wanted wanted, Instant now) {
    return order
        .held(DISPUTED)
        .orElseGet(() -> order.turn(partId, part -> asked(part, wanted, now), now));
  }

  private static Part asked(SellerOrder part, Wanted wanted, Instant now) {
    var beyond = Units.beyond(wanted.units(), part.refundable());
    if (beyond.isPresent()) {
      return new Part.Not(new Turned.TooMany(beyond.get().getKey(), beyond.get().getValue()));
    }
    var shipping =
        switch (wanted.shipping()) {
          case GOES_BACK -> part.refundableShipping();
          case STAYS -> new Money(0, part.bought().total().currency());
        };
    return new RefundAmounts(part)
        .of(Cancelling.refundId(part), wanted.units(), shipping, wanted.reason(), now)
        .map(refund -> refund.withdrawing(part.withdrawnBy(refund.units()), wanted.restock()))
        .<Part>map(refund -> new Part.To(part.with(refund).settled(now)))
        .orElseGet(() -> Part.not("there is nothing to give back"));
  }

  /// What the payment provider says of a refund. A state it is past changes nothing.
  public static Turned moved(PaidOrder order, String refundId, Refund.State state, Instant now) {
    return order
        .partOf(refundId)
        .flatMap(part -> part.refund(refundId).map(it -> part.with(it.next(state))))
        .<Turned>map(part -> new Turned.To(order.with(part, now)))
        .orElseGet(Turned.NotThere::new);
  }
}
