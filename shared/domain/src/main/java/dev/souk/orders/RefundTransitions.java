package dev.souk.orders;

import dev.souk.money.Money;
import dev.souk.orders.PaidOrder.SellerOrderChange;
import java.time.Instant;
import java.util.Map;

/// Gives money back. Of each unit, and of the shipping, no more than was paid, however many ask.
public final class RefundTransitions {
  /// Stripe refuses to refund a disputed charge (Stripe, "Respond to disputes").
  static final String DISPUTED = "no refund is possible until the dispute is decided";

  private RefundTransitions() {}

  /// Whether what was paid for shipping goes back as well.
  public enum ShippingRefund {
    REFUND,
    KEEP
  }

  /// What is to be given back.
  ///
  /// @param units by variant, possibly none
  /// @param restock what becomes of those of the units that are not sent yet
  public record RefundRequest(
      Map<String, Integer> units, ShippingRefund shipping, Refund.Restock restock, String reason) {
    public RefundRequest {
      units = UnitsByVariant.each(units);
    }

    /// What is not sent goes on sale again.
    public RefundRequest(Map<String, Integer> units, ShippingRefund shipping, String reason) {
      this(units, shipping, Refund.Restock.UNSHIPPED, reason);
    }
  }

  /// Asks for a refund; it is sent by whoever is told of the order's change. Units that are not
  /// sent yet are refunded before those that are, and will not be sent. When nothing is left to be
  /// sent, the part is shipped, or cancelled if nothing of it was. While the payment is disputed no
  /// money goes back.
  public static OrderTransitionResult refund(
      PaidOrder order, String partId, RefundRequest refundRequest, Instant now) {
    return order
        .blockedByDispute(DISPUTED)
        .orElseGet(() -> order.transition(partId, part -> asked(part, refundRequest, now), now));
  }

  private static SellerOrderChange asked(
      SellerOrder part, RefundRequest refundRequest, Instant now) {
    var beyond = UnitsByVariant.beyond(refundRequest.units(), part.refundable());
    if (beyond.isPresent()) {
      return new SellerOrderChange.Failure(
          new OrderTransitionResult.QuantityExceedsRemaining(
              beyond.get().getKey(), beyond.get().getValue()));
    }
    var shipping =
        switch (refundRequest.shipping()) {
          case REFUND -> part.refundableShipping();
          case KEEP -> new Money(0, part.breakdown().total().currency());
        };
    return new RefundAmounts(part)
        .of(
            CancellationTransitions.refundId(part),
            refundRequest.units(),
            shipping,
            refundRequest.reason(),
            now)
        .map(refund ->
            refund.withCancelledUnits(part.cancelledBy(refund.units()), refundRequest.restock()))
        .<SellerOrderChange>map(
            refund -> new SellerOrderChange.Success(part.with(refund).advanced(now)))
        .orElseGet(() -> SellerOrderChange.not("there is nothing to refund"));
  }

  /// What the payment provider says of a refund. A state it is past changes nothing.
  public static OrderTransitionResult moved(
      PaidOrder order, String refundId, Refund.State state, Instant now) {
    return order
        .sellerOrderOfRefund(refundId)
        .flatMap(part -> part.refund(refundId).map(it -> part.with(it.next(state))))
        .<OrderTransitionResult>map(
            part -> new OrderTransitionResult.Success(order.with(part, now)))
        .orElseGet(OrderTransitionResult.NotFound::new);
  }
}
