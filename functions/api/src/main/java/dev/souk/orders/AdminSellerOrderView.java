package dev.souk.orders;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A seller order of an order as an admin sees it: all but the code the customer tells the courier.
@Description("A seller order with all its data.")
public record AdminSellerOrderView(
    @Description(value = "The seller order's id.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerOrderId,
    @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerId,
    @Description(value = "The shop's name at the time of the order.", example = "Casa Linho")
        String sellerName,
    @Description(value = "Status of the seller order.", example = "shipped") OrderStatus status,
    @Description("The lines.") List<OrderLineView> lines,
    @Description("Shipping method.") CustomerSellerOrderView.ShippingMethodView shippingMethod,
    @Description("Assigned courier, `null` without one.") @Nullable String courierId,
    @Description("Shipments, oldest first.") List<ShipmentView> shipments,
    @Description("Proof of delivery; `null` before delivery.") @Nullable DeliveryProofView proof,
    @Description("Delivery time; `null` before delivery.") @Nullable Instant deliveredAt,
    @Description("Refunds, oldest first.") List<RefundView> refunds,
    @Description("Returns, oldest first.") List<ReturnView> returns,
    @Description("Total of the seller order.") AmountView total,
    @Description("What the market keeps of what stays sold, without VAT.") AmountView commission,
    @Description("The VAT on `commission`.") AmountView commissionVat,
    @Description("The commission on each line when the order was placed.")
        List<CommissionLineView> commissionLines,
    @Description("Amount to be paid out to the seller.") AmountView payoutAmount) {
  static AdminSellerOrderView of(CustomerSellerOrderView shown, SellerOrder part, MediaUrls urls) {
    return new AdminSellerOrderView(
        shown.sellerOrderId(),
        shown.sellerId(),
        shown.sellerName(),
        shown.status(),
        shown.lines(),
        shown.shippingMethod(),
        part.courierId(),
        shown.shipments(),
        DeliveryProofView.of(part, urls),
        shown.deliveredAt(),
        shown.refunds(),
        shown.returns(),
        AmountView.of(part.breakdown().total()),
        AmountView.of(part.commission()),
        AmountView.of(part.commissionVat()),
        CommissionLineView.of(part),
        AmountView.of(part.payoutAmount()));
  }
}
