package dev.souk.orders;

import dev.souk.orders.PaidOrder.Part;
import java.time.Instant;

/// What a seller does to bring a part on its way.
public final class Sending {
  private Sending() {}

  /// The seller is at it; a repeat changes nothing.
  public static Turned accept(PaidOrder order, String partId, Instant now) {
    return order.turn(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Waiting _ -> new Part.To(part.at(new Fulfilment.Accepted()));
              case Fulfilment.Accepted _ -> new Part.To(part);
              case Fulfilment.Shipped _, Fulfilment.OutForDelivery _, Fulfilment.Delivered _ ->
                  Part.not("it is on its way already");
              case Fulfilment.Cancelled _ -> over(part);
            },
        now);
  }

  /// Why nothing can be sent, when nothing is left to be.
  public static Turned nothingLeft(PaidOrder order, String partId) {
    return order.turn(
        partId,
        part -> part.isOwed() ? Part.not("some of it is left to be sent") : over(part),
        order.log().updatedAt());
  }

  /// A parcel goes out. When nothing is left to be sent, the part is shipped. A parcel that is
  /// there already by its id changes nothing. While the payment is disputed nothing is sent.
  public static Turned ship(PaidOrder order, String partId, Parcel parcel, Instant now) {
    return order
        .held("nothing more is to be sent until that is decided")
        .orElseGet(() -> order.turn(partId, part -> shipped(part, parcel), now));
  }

  private static Part shipped(SellerOrder part, Parcel parcel) {
    if (part.parcels().stream().anyMatch(each -> each.id().equals(parcel.id()))) {
      return new Part.To(part);
    }
    return switch (part.fulfilment()) {
      case Fulfilment.Waiting _, Fulfilment.Accepted _ -> sent(part, parcel);
      case Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _,
          Fulfilment.Delivered _,
          Fulfilment.Cancelled _ ->
          over(part);
    };
  }

  private static Part over(SellerOrder part) {
    return Part.not(
        part.isSold()
            ? "all that is to be sent is on its way already"
            : "it is cancelled or refunded, and nothing of it is to be sent");
  }

  private static Part sent(SellerOrder part, Parcel parcel) {
    var beyond = Units.beyond(parcel.units(), part.unsent());
    if (beyond.isPresent()) {
      return new Part.Not(new Turned.TooMany(beyond.get().getKey(), beyond.get().getValue()));
    }
    return new Part.To(part.with(parcel).at(new Fulfilment.Accepted()).settled(parcel.shippedAt()));
  }
}
