package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A seller's part of a paid order as that seller sees it: where to send what, and what is earned
/// with it. Of other sellers' parts, and of the customer beyond the address, it holds nothing.
@Says("A seller's own part of a paid order.")
public record SellerOrderView(
    @Says(value = "The id of this part.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "The order it is of.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String orderId,
    @Says(value = "How far this part has come.", example = "processing") Status status,
    @Says(value = "Where the whole order stands.", example = "paid") Status orderStatus,
    @Says("Where to send it.") PlaceView address,
    @Says("What was bought.") List<OrderLineView> lines,
    @Says("How it is to be sent.") OrderPartView.Delivery delivery,
    @Says("What was sent, in its order.") List<ParcelView> parcels,
    @Says("When it was handed over; `null` while it was not.") @Nullable Instant deliveredAt,
    @Says("Money that goes back, oldest first.") List<RefundView> refunds,
    @Says("What the customer wishes to send back, oldest first.") List<ReturnView> returns,
    @Says("What the customer pays for this part.") SumView total,
    @Says("What of `total` has gone back or is on its way.") SumView refunded,
    @Says("What the market keeps of what stays sold.") SumView commission,
    @Says("`total` less `refunded` and `commission`.") SumView due,
    @Says("How this part came to stand where it does, oldest first.") List<OrderStepView> history,
    @Says(value = "Rises with every change of the order.", example = "4") long version,
    @Says("When the order was placed.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  static SellerOrderView of(PaidOrder order, SellerOrder part) {
    var own = order.log().steps().stream().filter(step -> Objects.equals(step.part(), part.id()));
    return new SellerOrderView(
        part.id(),
        order.id(),
        part.status(),
        order.status(),
        PlaceView.of(order.placed().place()),
        OrderLineView.of(part),
        OrderPartView.Delivery.of(part),
        part.parcels().stream().map(ParcelView::of).toList(),
        OrderPartView.deliveredAt(part),
        part.refunds().stream().map(RefundView::of).toList(),
        part.returns().stream().map(ReturnView::of).toList(),
        SumView.of(part.bought().total()),
        SumView.of(part.returned()),
        SumView.of(part.commission()),
        SumView.of(part.due()),
        OrderStepView.of(own.toList()),
        order.version(),
        order.log().createdAt(),
        order.log().updatedAt());
  }

  /// @throws java.util.NoSuchElementException when the order has no such part
  static SellerOrderView of(PaidOrder order, String partId) {
    return of(order, order.part(partId).orElseThrow());
  }

  /// The part of a seller who has one.
  static SellerOrderView ofSeller(PaidOrder order, String sellerId) {
    return of(order, order.placed().partId(sellerId));
  }
}
