package dev.souk.orders;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as an admin sees it.
@Description("An order with all its data.")
public record AdminOrderView(
    @Description(value = "The order's id.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "The customer's id.", example = "usr_01kagwv6q5e7pbn0k1d0z9x2aa")
        String customerId,
    @Description(value = "Status of the order.", example = "paid") OrderStatus status,
    @Description(
            "Payment deadline; `null` if paid, while the payment is being processed, and once"
                + " the order is closed.")
        @Nullable Instant expiresAt,
    @Description(
            "Why the payment was rejected, if the order was cancelled for that; `null` otherwise.")
        @Nullable PaymentFailureReason paymentFailureReason,
    @Description("Shipping address.") PostalAddressView shippingAddress,
    @Description("The seller orders.") List<AdminSellerOrderView> sellerOrders,
    @Description("The total.") OrderTotalsView totals,
    @Description("The payment; `null` before it.") @Nullable PaymentView payment,
    @Description("Status history, oldest first.") List<OrderStatusChangeView> history,
    @Description(value = "Version, increases with every change.", example = "4") long version,
    @Description("When the order was placed.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {

  /// Money that came.
  @Description("The payment of an order.")
  public record PaymentView(
      @Description(value = "Id at the payment provider.", example = "pi_3MtwBwLkdIwHu7ix")
          String intent,
      @Description("Amount.") AmountView amount,
      @Description("When the payment was received.") Instant paidAt,
      @Description("Disputes of the payment, oldest first; usually empty.")
          List<DisputeView> disputes) {
    private static @Nullable PaymentView of(Order order) {
      return switch (order) {
        case Order.AwaitingPayment _, Order.Unpaid _ -> null;
        case PaidOrder paid -> {
          var payment = paid.payment();
          yield new PaymentView(
              payment.intent(),
              AmountView.of(payment.amount()),
              payment.at(),
              DisputeView.of(paid));
        }
      };
    }
  }

  static AdminOrderView of(Order order, MediaUrls urls) {
    var whole = OrderView.of(order);
    return new AdminOrderView(
        whole.id(),
        order.customerId(),
        whole.status(),
        whole.expiresAt(),
        whole.paymentFailureReason(),
        whole.shippingAddress(),
        parts(whole, order, urls),
        whole.totals(),
        PaymentView.of(order),
        whole.history(),
        whole.version(),
        whole.createdAt(),
        whole.updatedAt());
  }

  private static List<AdminSellerOrderView> parts(OrderView whole, Order order, MediaUrls urls) {
    var parts = CustomerSellerOrderView.parts(order);
    var shown = new ArrayList<AdminSellerOrderView>();
    for (var i = 0; i < parts.size(); i++) {
      shown.add(AdminSellerOrderView.of(whole.sellerOrders().get(i), parts.get(i), urls));
    }
    return shown;
  }
}
