package dev.souk.orders;

import dev.souk.id.IdType;
import dev.souk.orders.PaidOrder.SellerOrderChange;
import java.time.Instant;
import java.util.List;

/// Calls paid parts off, as long as nothing of them is on its way, and gives all of their money
/// back.
public final class CancellationTransitions {
  private CancellationTransitions() {}

  /// Calls one part off; a repeat changes nothing.
  public static OrderTransitionResult cancel(
      PaidOrder order, String partId, String reason, Instant now) {
    return order.transition(
        partId,
        part -> {
          if (part.fulfilment() instanceof Fulfilment.Cancelled) {
            return new SellerOrderChange.Success(part);
          }
          return order
              .blockedByDispute(RefundTransitions.DISPUTED)
              .<SellerOrderChange>map(SellerOrderChange.Failure::new)
              .orElseGet(() ->
                  may(part)
                      ? new SellerOrderChange.Success(of(part, reason, now))
                      : SellerOrderChange.not(why(List.of(part))));
        },
        now);
  }

  /// Cancels all that can be; what is on its way stays so.
  public static OrderTransitionResult cancel(PaidOrder order, String reason, Instant now) {
    var held = order.blockedByDispute(RefundTransitions.DISPUTED);
    if (held.isPresent()) {
      return held.get();
    }
    var next = order.sellerOrders().stream().map(it -> may(it) ? of(it, reason, now) : it).toList();
    var none = next.stream().noneMatch(it -> it.fulfilment() instanceof Fulfilment.Cancelled);
    return none
        ? new OrderTransitionResult.InvalidState(why(order.sellerOrders()))
        : new OrderTransitionResult.Success(order.with(next, now));
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
    return IdType.REF.named(part.id() + "\n" + part.refunds().size());
  }

  /// What keeps parts from being cancelled, and what can be done instead.
  private static String why(List<SellerOrder> parts) {
    if (parts.stream().anyMatch(SellerOrder::hasUnshipped)) {
      return "part of it has been shipped; the seller can refund what is unshipped";
    }
    return parts.stream().allMatch(it -> it.fulfilment() instanceof Fulfilment.Delivered)
        ? "it has been delivered; request a return"
        : "it has been shipped; request a return after delivery";
  }

  private static boolean may(SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.Pending _, Fulfilment.Accepted _ -> part.shipments().isEmpty();
      case Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _,
          Fulfilment.Delivered _,
          Fulfilment.Cancelled _ ->
          false;
    };
  }
}
