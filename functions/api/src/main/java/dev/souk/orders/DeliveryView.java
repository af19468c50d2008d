package dev.souk.orders;

import dev.souk.json.Description;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a courier has to bring, and where to: nothing of what it costs, and no address once it is
/// there.
@Description("A delivery.")
public record DeliveryView(
    @Description(
            value = "Id of the seller order to deliver.",
            example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
        String id,
    @Description(value = "The order's id.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa")
        String orderId,
    @Description(value = "Status.", example = "outForDelivery") OrderStatus status,
    @Description(value = "The shop's name.", example = "Casa Linho") String sellerName,
    @Description("Shipping address; `null` after delivery or cancellation.")
        @Nullable PostalAddressView shippingAddress,
    @Description("The media type.") List<Item> lines,
    @Description("The shipments.") List<ShipmentView> shipments,
    @Description("Remaining code attempts; `null` unless the delivery has been started.")
        @Nullable Integer remainingAttempts,
    @Description("Proof of delivery; `null` before delivery.") @Nullable DeliveryProofView proof,
    @Description("Delivery time; `null` before delivery.") @Nullable Instant deliveredAt,
    @Description(value = "Rises with every change of the order.", example = "4") long version,
    @Description("When the order was placed.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {

  /// So many of something.
  @Description("An item to deliver.")
  public record Item(
      @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Description(value = "Name.", example = "Linen shirt (L)") String name,
      @Description(value = "Quantity.", example = "2") int quantity) {}

  static DeliveryView of(Orders.CourierDelivery courierDelivery, MediaUrls urls) {
    return of(courierDelivery.order(), courierDelivery.sellerOrder(), urls);
  }

  static DeliveryView of(PaidOrder order, SellerOrder part, MediaUrls urls) {
    return new DeliveryView(
        part.id(),
        order.id(),
        part.status(),
        part.breakdown().sellerName(),
        underway(part) ? PostalAddressView.of(order.placement().shippingAddress()) : null,
        part.breakdown().items().stream()
            .map(each -> new Item(each.variantId(), each.name(), each.quantity()))
            .toList(),
        part.shipments().stream().map(ShipmentView::of).toList(),
        part.fulfilment() instanceof Fulfilment.OutForDelivery out ? out.remainingAttempts() : null,
        DeliveryProofView.of(part, urls),
        CustomerSellerOrderView.deliveredAt(part),
        order.version(),
        order.changeLog().createdAt(),
        order.changeLog().updatedAt());
  }

  private static boolean underway(SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.Pending _,
          Fulfilment.Accepted _,
          Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _ ->
          true;
      case Fulfilment.Delivered _, Fulfilment.Cancelled _ -> false;
    };
  }
}
