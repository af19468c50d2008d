package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a seller sees who bought of them and where they live: as long as it takes to send it,
/// to take it back and to answer for it, and no longer (GDPR, article 5(1)(e), "storage
/// limitation").
public final class BuyerAddressRetention {
  /// From the delivery on.
  public static final Duration AFTER_DELIVERY = Duration.ofDays(30);

  /// From the last shipment on, when nobody ever said that it arrived.
  public static final Duration AFTER_SHIPMENT = Duration.ofDays(90);

  private BuyerAddressRetention() {}

  /// Where a part goes; empty when its seller needs to know it no longer.
  public static Optional<PostalAddress> of(PaidOrder order, SellerOrder part, Instant now) {
    return part.isRefunded() || !now.isBefore(retainedUntil(part))
        ? Optional.empty()
        : Optional.of(order.placement().shippingAddress());
  }

  private static Instant retainedUntil(SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.Pending _, Fulfilment.Accepted _ -> Instant.MAX;
      case Fulfilment.Shipped _, Fulfilment.OutForDelivery _ ->
          part.shipments().stream()
              .map(shipment -> shipment.shippedAt().plus(AFTER_SHIPMENT))
              .max(Instant::compareTo)
              .orElse(Instant.MAX);
      case Fulfilment.Delivered(var at, var _) -> at.plus(AFTER_DELIVERY);
      case Fulfilment.Cancelled _ -> Instant.MIN;
    };
  }
}
