package dev.souk.orders;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as a list of orders shows it.
@Description("An order in a list.")
public record OrderSummaryView(
    @Description(value = "The order's id.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "Status of the order.", example = "shipped") OrderStatus status,
    @Description(
            "Payment deadline; `null` if paid, while the payment is being processed, and once"
                + " the order is closed.")
        @Nullable Instant expiresAt,
    @Description("The seller orders.") List<SellerOrderSummary> sellerOrders,
    @Description(value = "Total quantity.", example = "3") int totalQuantity,
    @Description("Total.") AmountView total,
    @Description(value = "Version, increases with every change.", example = "4") long version,
    @Description("When the order was placed.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {

  /// How far one seller's part has come.
  @Description("Status of one seller order.")
  public record SellerOrderSummary(
      @Description(value = "The seller order's id.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
          String sellerOrderId,
      @Description(value = "The shop's name at the time of the order.", example = "Casa Linho")
          String sellerName,
      @Description(value = "Status.", example = "shipped") OrderStatus status,
      @Description(value = "The names of its lines.", example = "[\"Linen shirt (L)\"]")
          List<String> names) {
    private static SellerOrderSummary of(CustomerSellerOrderView part) {
      return new SellerOrderSummary(
          part.sellerOrderId(),
          part.sellerName(),
          part.status(),
          part.lines().stream().map(OrderLineView::name).toList());
    }
  }

  static OrderSummaryView of(Order order) {
    var whole = OrderView.of(order);
    return new OrderSummaryView(
        whole.id(),
        whole.status(),
        whole.expiresAt(),
        whole.sellerOrders().stream().map(SellerOrderSummary::of).toList(),
        order.placement().priceBreakdown().items().mapToInt(each -> each.quantity()).sum(),
        whole.totals().total(),
        whole.version(),
        whole.createdAt(),
        whole.updatedAt());
  }
}
