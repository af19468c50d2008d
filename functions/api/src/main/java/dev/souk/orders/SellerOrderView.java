package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A seller order of a paid order as that seller sees it: where to send what, and what is earned
/// with it. Of other sellers' parts, and of the customer beyond the address, it holds nothing.
@Description("A seller order as its seller sees it.")
public record SellerOrderView(
    @Description(value = "The seller order's id.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
        String id,
    @Description(value = "The order's id.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa")
        String orderId,
    @Description(value = "Status of the seller order.", example = "processing") OrderStatus status,
    @Description(value = "Where the whole order stands.", example = "paid") OrderStatus orderStatus,
    @Description(
            "Shipping address; `null` from 30 days after delivery (or 90 days after shipment if"
                + " delivery was not confirmed), and once it is cancelled or fully refunded.")
        @Nullable PostalAddressView shippingAddress,
    @Description("Destination for accounting; kept permanently.") Destination destination,
    @Description("The lines.") List<OrderLineView> lines,
    @Description("Shipping method.") CustomerSellerOrderView.ShippingMethodView shippingMethod,
    @Description("Shipments, oldest first.") List<ShipmentView> shipments,
    @Description("Delivery time; `null` before delivery.") @Nullable Instant deliveredAt,
    @Description("Refunds, oldest first.") List<RefundView> refunds,
    @Description("Returns, oldest first.") List<ReturnView> returns,
    @Description("Total of the seller order.") AmountView total,
    @Description("Refunded part of `total`, including pending refunds.") AmountView refunded,
    @Description("What the market keeps of what stays sold, without VAT.") AmountView commission,
    @Description("The VAT on `commission`.") AmountView commissionVat,
    @Description("The commission on each line when the order was placed.")
        List<CommissionLineView> commissionLines,
    @Description("`total` less `refunded`, `commission` and `commissionVat`.")
        AmountView payoutAmount,
    @Description("Disputes of the order's payment; usually empty.") List<DisputeView> disputes,
    @Description("Status history of the seller order, oldest first.")
        List<OrderStatusChangeView> history,
    @Description(value = "Rises with every change of the order.", example = "4") long version,
    @Description("When the order was placed.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {

  /// Where something went to, without anyone who lives there.
  @Description("Region and country of the destination.")
  public record Destination(
      @Description(value = "State or province.", example = "Berlin") @Nullable String region,
      @Description(value = "ISO 3166-1 alpha-2.", example = "DE") String country) {
    static Destination of(PostalAddress place) {
      return new Destination(place.region(), place.country());
    }
  }

  static SellerOrderView of(PaidOrder order, SellerOrder part, Instant now) {
    var own =
        order.changeLog().changes().stream()
            .filter(statusChange -> Objects.equals(statusChange.sellerOrderId(), part.id()));
    return new SellerOrderView(
        part.id(),
        order.id(),
        part.status(),
        order.status(),
        BuyerAddressRetention.of(order, part, now).map(PostalAddressView::of).orElse(null),
        Destination.of(order.placement().shippingAddress()),
        OrderLineView.of(part),
        CustomerSellerOrderView.ShippingMethodView.of(part),
        part.shipments().stream().map(ShipmentView::of).toList(),
        CustomerSellerOrderView.deliveredAt(part),
        part.refunds().stream().map(RefundView::of).toList(),
        part.returns().stream().map(ReturnView::of).toList(),
        AmountView.of(part.breakdown().total()),
        AmountView.of(part.returned()),
        AmountView.of(part.commission()),
        AmountView.of(part.commissionVat()),
        CommissionLineView.of(part),
        AmountView.of(part.payoutAmount()),
        DisputeView.of(order),
        OrderStatusChangeView.of(own.toList()),
        order.version(),
        order.changeLog().createdAt(),
        order.changeLog().updatedAt());
  }

  /// @throws java.util.NoSuchElementException when the order has no such part
  static SellerOrderView of(PaidOrder order, String partId, Instant now) {
    return of(order, order.sellerOrder(partId).orElseThrow(), now);
  }

  /// The part of a seller who has one.
  static SellerOrderView ofSeller(PaidOrder order, String sellerId, Instant now) {
    return of(order, order.placement().sellerOrderId(sellerId), now);
  }
}
