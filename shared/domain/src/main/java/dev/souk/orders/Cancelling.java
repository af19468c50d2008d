package dev.souk.orders;

import dev.souk.id.Kind;
import dev.souk.orders.PaidOrder.Part;
import java.time.Instant;
import java.util.List;

/// Calls paid parts off, as long as nothing of them is on its way, and gives all of their money
/// back.
public final class Cancelling {
  private Cancelling() {}

  /// Calls one part off; a repeat changes nothing.
  public static Turned cancel(PaidOrder order, String partId, String reason, Instant now) {
    return order.turn(
        partId,
        part -> {
          if (part.fulfilment() instanceof Fulfilment.Cancelled) {
            return new Part.To(part);
          }
          return order
              .held(Refunding.DISPUTED)
              .<Part>map(Part.Not::new)
              .orElseGet(() ->
                  may(part) ? new Part.To(of(part, reason, now)) : Part.not(why(List.of(part))));
        },
        now);
  }

  /// Calls off all that can be; what is on its way stays so.
  public static Turned cancel(PaidOrder order, String reason, Instant now) {
    var held = order.held(Refunding.DISPUTED);
    if (held.isPresent()) {
      return held.get();
    }
    var next = order.parts().stream().map(it -> may(it) ? of(it, reason, now) : it).toList();
    var none = next.stream().noneMatch(it -> it.fulfilment() instanceof Fulfilment.Cancelled);
    return none ? new Turned.NotNow(why(order.parts())) : new Turned.To(order.with(next, now));
  }

  static SellerOrder of(SellerOrder part, String reason, Instant now) {
    var cancelled = part.at(new Fulfilment.Cancelled(now));
    return new RefundAmounts(cancelled)
        .everything(refundId(part), reason, now)
        .map(cancelled::with)
        .orElse(cancelled);
  }

  /// The same each time money is given back for the same part in the same state, so that a repeat
  /// asks for no second refund.
  static String refundId(SellerOrder part) {
    return Kind.REF.named(part.id() + "\n" + part.refunds().size());
  }

  /// What keeps parts from being cancelled, and what can be done instead.
  private static String why(List<SellerOrder> parts) {
    if (parts.stream().anyMatch(SellerOrder::isOwed)) {
      return "some of it is on its way already; what is not sent yet can be refunded by its seller";
    }
    return parts.stream().allMatch(it -> it.fulfilment() instanceof Fulfilment.Delivered)
        ? "it is delivered; ask for a return"
        : "all that is to be sent is on its way; ask for a return when it is there";
  }

  private static boolean may(SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.Waiting _, Fulfilment.Accepted _ -> part.parcels().isEmpty();
      case Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _,
          Fulfilment.Delivered _,
          Fulfilment.Cancelled _ ->
          false;
    };
  }
}
