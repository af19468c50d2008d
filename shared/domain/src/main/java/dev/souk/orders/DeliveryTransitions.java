package dev.souk.orders;

import dev.souk.orders.Fulfilment.Proof;
import dev.souk.orders.PaidOrder.SellerOrderChange;
import java.time.Instant;
import java.util.function.Function;

/// What brings a part the last mile.
public final class DeliveryTransitions {
  private DeliveryTransitions() {}

  /// Gives the part to a courier of the market, in place of the one before.
  public static OrderTransitionResult assign(
      PaidOrder order, String partId, String courierId, Instant now) {
    return order.transition(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Pending _, Fulfilment.Accepted _, Fulfilment.Shipped _ ->
                  new SellerOrderChange.Success(part.with(courierId));
              case Fulfilment.OutForDelivery _ ->
                  SellerOrderChange.not("the delivery has been started");
              case Fulfilment.Delivered _ -> SellerOrderChange.not("it has been delivered");
              case Fulfilment.Cancelled _ -> SellerOrderChange.not("it has been cancelled");
            },
        now);
  }

  /// The courier starts the delivery with it; a repeat changes nothing, the code stays the first.
  public static OrderTransitionResult startDelivery(
      PaidOrder order, String partId, String code, Instant now) {
    return order.transition(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Shipped _ ->
                  new SellerOrderChange.Success(part.at(new Fulfilment.OutForDelivery(code, 0)));
              case Fulfilment.OutForDelivery _ -> new SellerOrderChange.Success(part);
              case Fulfilment.Pending _, Fulfilment.Accepted _ ->
                  SellerOrderChange.not("the seller has not shipped everything yet");
              case Fulfilment.Delivered _ -> SellerOrderChange.not("it has been delivered");
              case Fulfilment.Cancelled _ -> SellerOrderChange.not("it has been cancelled");
            },
        now);
  }

  /// A wrong code was told: it is counted, so that it cannot be guessed.
  public static OrderTransitionResult withFailedAttempt(
      PaidOrder order, String partId, Instant now) {
    return out(
        order,
        partId,
        out -> new Fulfilment.OutForDelivery(out.code(), out.failedAttempts() + 1),
        now);
  }

  /// Handed over. The caller has looked at the proof.
  public static OrderTransitionResult deliver(
      PaidOrder order, String partId, Proof proof, Instant now) {
    return out(order, partId, out -> new Fulfilment.Delivered(now, proof), now);
  }

  private static OrderTransitionResult out(
      PaidOrder order,
      String partId,
      Function<Fulfilment.OutForDelivery, Fulfilment> next,
      Instant now) {
    return order.transition(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.OutForDelivery out ->
                  new SellerOrderChange.Success(part.at(next.apply(out)));
              case Fulfilment.Delivered _ -> SellerOrderChange.not("it has been delivered");
              case Fulfilment.Pending _, Fulfilment.Accepted _, Fulfilment.Shipped _ ->
                  SellerOrderChange.not("the delivery has not been started");
              case Fulfilment.Cancelled _ -> SellerOrderChange.not("it has been cancelled");
            },
        now);
  }

  /// The customer says that it is there; a repeat changes nothing.
  public static OrderTransitionResult received(PaidOrder order, String partId, Instant now) {
    return order.transition(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Shipped _, Fulfilment.OutForDelivery _ ->
                  new SellerOrderChange.Success(part.at(new Fulfilment.Delivered(now, null)));
              case Fulfilment.Delivered _ -> new SellerOrderChange.Success(part);
              case Fulfilment.Pending _, Fulfilment.Accepted _ ->
                  SellerOrderChange.not("the seller has not shipped everything yet");
              case Fulfilment.Cancelled _ -> SellerOrderChange.not("it has been cancelled");
            },
        now);
  }
}
