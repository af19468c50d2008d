package dev.souk.orders;

import dev.souk.orders.Fulfilment.Proof;
import dev.souk.orders.PaidOrder.Part;
import java.time.Instant;
import java.util.function.Function;

/// What brings a part the last mile.
public final class Delivering {
  private Delivering() {}

  /// Gives the part to a courier of the market, in place of the one before.
  public static Turned assign(PaidOrder order, String partId, String courierId, Instant now) {
    return order.turn(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Waiting _, Fulfilment.Accepted _, Fulfilment.Shipped _ ->
                  new Part.To(part.with(courierId));
              case Fulfilment.OutForDelivery _ -> Part.not("a courier is out with it");
              case Fulfilment.Delivered _ -> Part.not("it is delivered");
              case Fulfilment.Cancelled _ -> Part.not("it is cancelled");
            },
        now);
  }

  /// The courier sets out with it; a repeat changes nothing, the code stays the first.
  public static Turned setOut(PaidOrder order, String partId, String code, Instant now) {
    return order.turn(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Shipped _ ->
                  new Part.To(part.at(new Fulfilment.OutForDelivery(code, 0)));
              case Fulfilment.OutForDelivery _ -> new Part.To(part);
              case Fulfilment.Waiting _, Fulfilment.Accepted _ ->
                  Part.not("its seller has not sent all of it");
              case Fulfilment.Delivered _ -> Part.not("it is delivered");
              case Fulfilment.Cancelled _ -> Part.not("it is cancelled");
            },
        now);
  }

  /// A wrong code was told: it is counted, so that it cannot be guessed.
  public static Turned missed(PaidOrder order, String partId, Instant now) {
    return out(
        order, partId, out -> new Fulfilment.OutForDelivery(out.code(), out.misses() + 1), now);
  }

  /// Handed over. The caller has looked at the proof.
  public static Turned deliver(PaidOrder order, String partId, Proof proof, Instant now) {
    return out(order, partId, out -> new Fulfilment.Delivered(now, proof), now);
  }

  private static Turned out(
      PaidOrder order,
      String partId,
      Function<Fulfilment.OutForDelivery, Fulfilment> next,
      Instant now) {
    return order.turn(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.OutForDelivery out -> new Part.To(part.at(next.apply(out)));
              case Fulfilment.Delivered _ -> Part.not("it is delivered");
              case Fulfilment.Waiting _, Fulfilment.Accepted _, Fulfilment.Shipped _ ->
                  Part.not("its courier has not set out");
              case Fulfilment.Cancelled _ -> Part.not("it is cancelled");
            },
        now);
  }

  /// The customer says that it is there; a repeat changes nothing.
  public static Turned received(PaidOrder order, String partId, Instant now) {
    return order.turn(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Shipped _, Fulfilment.OutForDelivery _ ->
                  new Part.To(part.at(new Fulfilment.Delivered(now, null)));
              case Fulfilment.Delivered _ -> new Part.To(part);
              case Fulfilment.Waiting _, Fulfilment.Accepted _ ->
                  Part.not("its seller has not sent all of it");
              case Fulfilment.Cancelled _ -> Part.not("it is cancelled");
            },
        now);
  }
}
