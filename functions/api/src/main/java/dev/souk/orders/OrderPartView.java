package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was bought of one seller, and how far it has come.
@Says("What was bought of one seller.")
public record OrderPartView(
    @Says(value = "The id of this part.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerOrderId,
    @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String sellerId,
    @Says(value = "What the shop was called.", example = "Casa Linho") String sellerName,
    @Says(value = "How far this part has come.", example = "shipped") Status status,
    @Says("What was bought.") List<OrderLineView> lines,
    @Says("How it is sent.") Delivery delivery,
    @Says("What is on its way or there, in the order in which it was sent.")
        List<ParcelView> parcels,
    @Says("What the courier asks for; `null` unless one is out with it.")
        @Nullable String deliveryCode,
    @Says("When it was handed over; `null` while it was not.") @Nullable Instant deliveredAt,
    @Says("Money that goes back, oldest first.") List<RefundView> refunds,
    @Says("What is to be sent back, oldest first.") List<ReturnView> returns) {

  /// How it is sent.
  @Says("How it is sent.")
  public record Delivery(
      @Says(value = "The seller's name for it.", example = "Standard") String name,
      @Says("What the customer pays for it.") SumView price) {
    static Delivery of(SellerOrder part) {
      var delivery = part.bought().delivery();
      return new Delivery(delivery.name(), SumView.of(delivery.price()));
    }
  }

  /// Before an order is paid, a part stands where the whole does.
  static List<OrderPartView> of(Order order) {
    return switch (order) {
      case Order.AwaitingPayment _, Order.Unpaid _ ->
          parts(order).stream().map(part -> of(part, order.status())).toList();
      case PaidOrder paid -> paid.parts().stream().map(part -> of(part, part.status())).toList();
    };
  }

  /// What each seller has to do, or would once it is paid.
  static List<SellerOrder> parts(Order order) {
    return switch (order) {
      case Order.AwaitingPayment _, Order.Unpaid _ -> waiting(order.placed());
      case PaidOrder paid -> paid.parts();
    };
  }

  private static List<SellerOrder> waiting(Placed placed) {
    return placed.bill().parts().stream()
        .map(bought -> SellerOrder.paid(placed.partId(bought.sellerId()), bought))
        .toList();
  }

  private static OrderPartView of(SellerOrder part, Status status) {
    return new OrderPartView(
        part.id(),
        part.sellerId(),
        part.bought().sellerName(),
        status,
        OrderLineView.of(part),
        Delivery.of(part),
        part.parcels().stream().map(ParcelView::of).toList(),
        part.fulfilment() instanceof Fulfilment.OutForDelivery out ? out.code() : null,
        deliveredAt(part),
        part.refunds().stream().map(RefundView::of).toList(),
        part.returns().stream().map(ReturnView::of).toList());
  }

  static @Nullable Instant deliveredAt(SellerOrder part) {
    return part.fulfilment() instanceof Fulfilment.Delivered delivered ? delivered.at() : null;
  }
}
