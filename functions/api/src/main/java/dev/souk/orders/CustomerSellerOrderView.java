package dev.souk.orders;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was bought of one seller, and how far it has come.
@Description("What was bought of one seller.")
public record CustomerSellerOrderView(
    @Description(value = "The seller order's id.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerOrderId,
    @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerId,
    @Description(value = "The shop's name at the time of the order.", example = "Casa Linho")
        String sellerName,
    @Description(value = "Status of the seller order.", example = "shipped") OrderStatus status,
    @Description("The lines.") List<OrderLineView> lines,
    @Description("Shipping method.") ShippingMethodView shippingMethod,
    @Description("Shipments, oldest first.") List<ShipmentView> shipments,
    @Description("Delivery code for the courier; `null` unless the delivery has been started.")
        @Nullable String deliveryCode,
    @Description("Delivery time; `null` before delivery.") @Nullable Instant deliveredAt,
    @Description("Refunds, oldest first.") List<RefundView> refunds,
    @Description("Returns, oldest first.") List<ReturnView> returns) {

  /// How it is sent.
  @Description("Shipping method.")
  public record ShippingMethodView(
      @Description(value = "Name of the shipping option.", example = "Standard") String name,
      @Description("Shipping price.") AmountView price) {
    static ShippingMethodView of(SellerOrder part) {
      var shippingCharge = part.breakdown().shipping();
      return new ShippingMethodView(shippingCharge.name(), AmountView.of(shippingCharge.price()));
    }
  }

  /// Before an order is paid, a part stands where the whole does.
  static List<CustomerSellerOrderView> of(Order order) {
    return switch (order) {
      case Order.AwaitingPayment _, Order.Unpaid _ ->
          parts(order).stream().map(part -> of(part, order.status())).toList();
      case PaidOrder paid ->
          paid.sellerOrders().stream().map(part -> of(part, part.status())).toList();
    };
  }

  /// What each seller has to do, or would once it is paid.
  static List<SellerOrder> parts(Order order) {
    return switch (order) {
      case Order.AwaitingPayment _, Order.Unpaid _ -> waiting(order.placement());
      case PaidOrder paid -> paid.sellerOrders();
    };
  }

  private static List<SellerOrder> waiting(OrderPlacement orderPlacement) {
    return orderPlacement.priceBreakdown().sellers().stream()
        .map(bought -> SellerOrder.paid(orderPlacement.sellerOrderId(bought.sellerId()), bought))
        .toList();
  }

  private static CustomerSellerOrderView of(SellerOrder part, OrderStatus status) {
    return new CustomerSellerOrderView(
        part.id(),
        part.sellerId(),
        part.breakdown().sellerName(),
        status,
        OrderLineView.of(part),
        ShippingMethodView.of(part),
        part.shipments().stream().map(ShipmentView::of).toList(),
        part.fulfilment() instanceof Fulfilment.OutForDelivery out ? out.code() : null,
        deliveredAt(part),
        part.refunds().stream().map(RefundView::of).toList(),
        part.returns().stream().map(ReturnView::of).toList());
  }

  static @Nullable Instant deliveredAt(SellerOrder part) {
    return part.fulfilment() instanceof Fulfilment.Delivered delivered ? delivered.at() : null;
  }
}
