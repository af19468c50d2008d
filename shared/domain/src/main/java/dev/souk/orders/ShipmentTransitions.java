package dev.souk.orders;

import dev.souk.orders.PaidOrder.SellerOrderChange;
import java.time.Instant;

/// What a seller does to bring a part on its way.
public final class ShipmentTransitions {
  private ShipmentTransitions() {}

  /// The seller is at it; a repeat changes nothing.
  public static OrderTransitionResult accept(PaidOrder order, String partId, Instant now) {
    return order.transition(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Pending _ ->
                  new SellerOrderChange.Success(part.at(new Fulfilment.Accepted()));
              case Fulfilment.Accepted _ -> new SellerOrderChange.Success(part);
              case Fulfilment.Shipped _, Fulfilment.OutForDelivery _, Fulfilment.Delivered _ ->
                  SellerOrderChange.not("it has already been shipped");
              case Fulfilment.Cancelled _ -> over(part);
            },
        now);
  }

  /// Why nothing can be sent, when nothing is left to be.
  public static OrderTransitionResult nothingUnshipped(PaidOrder order, String partId) {
    return order.transition(
        partId,
        part -> part.hasUnshipped() ? SellerOrderChange.not("part of it is unshipped") : over(part),
        order.changeLog().updatedAt());
  }

  /// A shipment goes out. When nothing is left to be sent, the part is shipped. A shipment that is
  /// there already by its id changes nothing. While the payment is disputed nothing is sent.
  public static OrderTransitionResult ship(
      PaidOrder order, String partId, Shipment shipment, Instant now) {
    return order
        .blockedByDispute("nothing may be shipped until the dispute is decided")
        .orElseGet(() -> order.transition(partId, part -> shipped(part, shipment), now));
  }

  private static SellerOrderChange shipped(SellerOrder part, Shipment shipment) {
    if (part.shipments().stream().anyMatch(each -> each.id().equals(shipment.id()))) {
      return new SellerOrderChange.Success(part);
    }
    return switch (part.fulfilment()) {
      case Fulfilment.Pending _, Fulfilment.Accepted _ -> sent(part, shipment);
      case Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _,
          Fulfilment.Delivered _,
          Fulfilment.Cancelled _ ->
          over(part);
    };
  }

  private static SellerOrderChange over(SellerOrder part) {
    return SellerOrderChange.not(
        part.isSold()
            ? "everything has already been shipped"
            : "it is cancelled or refunded; nothing is left to ship");
  }

  private static SellerOrderChange sent(SellerOrder part, Shipment shipment) {
    var beyond = UnitsByVariant.beyond(shipment.units(), part.unshipped());
    if (beyond.isPresent()) {
      return new SellerOrderChange.Failure(
          new OrderTransitionResult.QuantityExceedsRemaining(
              beyond.get().getKey(), beyond.get().getValue()));
    }
    return new SellerOrderChange.Success(
        part.with(shipment).at(new Fulfilment.Accepted()).advanced(shipment.shippedAt()));
  }
}
