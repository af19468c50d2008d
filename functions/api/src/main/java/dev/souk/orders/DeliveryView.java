package dev.souk.orders;

import dev.souk.json.Says;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a courier has to bring, and where to: nothing of what it costs, and no address once it is
/// there.
@Says("Something a courier brings.")
public record DeliveryView(
    @Says(value = "The id of the seller's part it is.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
        String id,
    @Says(value = "The order it is of.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String orderId,
    @Says(value = "How far it has come.", example = "outForDelivery") Status status,
    @Says(value = "The shop it comes from.", example = "Casa Linho") String sellerName,
    @Says("Where it goes; `null` once it is there or will not be sent.")
        @Nullable PlaceView address,
    @Says("What it is.") List<Goods> lines,
    @Says("The parcels it is in.") List<ParcelView> parcels,
    @Says("How often a code may still be wrong; `null` unless a courier is out with it.")
        @Nullable Integer triesLeft,
    @Says("How it was handed over; `null` while it was not.") @Nullable ProofView proof,
    @Says("When it was handed over; `null` while it was not.") @Nullable Instant deliveredAt,
    @Says(value = "Rises with every change of the order.", example = "4") long version,
    @Says("When the order was placed.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {

  /// So many of something.
  @Says("So many of something.")
  public record Goods(
      @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Says(value = "What it is called.", example = "Linen shirt (L)") String name,
      @Says(value = "How many.", example = "2") int quantity) {}

  static DeliveryView of(Orders.Errand errand, MediaUrls urls) {
    return of(errand.order(), errand.part(), urls);
  }

  static DeliveryView of(PaidOrder order, SellerOrder part, MediaUrls urls) {
    return new DeliveryView(
        part.id(),
        order.id(),
        part.status(),
        part.bought().sellerName(),
        underway(part) ? PlaceView.of(order.placed().place()) : null,
        part.bought().items().stream()
            .map(each -> new Goods(each.variantId(), each.name(), each.quantity()))
            .toList(),
        part.parcels().stream().map(ParcelView::of).toList(),
        part.fulfilment() instanceof Fulfilment.OutForDelivery out ? out.triesLeft() : null,
        ProofView.of(part, urls),
        OrderPartView.deliveredAt(part),
        order.version(),
        order.log().createdAt(),
        order.log().updatedAt());
  }

  private static boolean underway(SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.Waiting _,
          Fulfilment.Accepted _,
          Fulfilment.Shipped _,
          Fulfilment.OutForDelivery _ ->
          true;
      case Fulfilment.Delivered _, Fulfilment.Cancelled _ -> false;
    };
  }
}
