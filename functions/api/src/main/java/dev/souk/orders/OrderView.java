package dev.souk.orders;

import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as its customer sees it. A function of the order alone, so that whoever has the same
/// order shows the same.
@Description("An order, as its customer sees it.")
public record OrderView(
    @Description(value = "The order's id.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(
            value =
                "Status of the order: that of its least advanced seller order that is still to be"
                    + " fulfilled. `paymentProcessing` while a payment that takes days, such as a bank"
                    + " debit, is pending.",
            example = "paid")
        OrderStatus status,
    @Description(
            "Payment deadline; `null` if paid, while the payment is being processed, and once"
                + " the order is closed.")
        @Nullable Instant expiresAt,
    @Description(
            "Why the payment was rejected, if the order was cancelled for that; `null` otherwise.")
        @Nullable PaymentFailureReason paymentFailureReason,
    @Description("Shipping address.") PostalAddressView shippingAddress,
    @Description("The seller orders.") List<CustomerSellerOrderView> sellerOrders,
    @Description("The total.") OrderTotalsView totals,
    @Description("Status history, oldest first.") List<OrderStatusChangeView> history,
    @Description(value = "Version, increases with every change.", example = "4") long version,
    @Description("When the order was placed.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
  public static OrderView of(Order order) {
    return new OrderView(
        order.id(),
        order.status(),
        order instanceof Order.AwaitingPayment awaiting
            ? awaiting.reservation().expiresAt().orElse(null)
            : null,
        order instanceof Order.Unpaid unpaid ? unpaid.paymentFailureReason() : null,
        PostalAddressView.of(order.placement().shippingAddress()),
        CustomerSellerOrderView.of(order),
        OrderTotalsView.of(order),
        OrderStatusChangeView.of(order.changeLog().changes()),
        order.version(),
        order.changeLog().createdAt(),
        order.changeLog().updatedAt());
  }
}
