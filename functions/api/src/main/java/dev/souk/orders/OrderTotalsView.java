package dev.souk.orders;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import dev.souk.money.Money;

/// What an order comes to.
@Description("Totals of the order.")
public record OrderTotalsView(
    @Description("Sum of the items before discount, shipping and tax.") AmountView subtotal,
    @Description("Discount of the coupon.") AmountView discount,
    @Description("Shipping.") AmountView shipping,
    @Description("Tax included in `total`.") AmountView tax,
    @Description("Total.") AmountView total,
    @Description("Refunded amount, including pending refunds.") AmountView refunded) {
  static OrderTotalsView of(Order order) {
    var priceBreakdown = order.placement().priceBreakdown();
    return new OrderTotalsView(
        AmountView.of(priceBreakdown.goods()),
        AmountView.of(priceBreakdown.discount()),
        AmountView.of(priceBreakdown.shipping()),
        AmountView.of(priceBreakdown.tax()),
        AmountView.of(priceBreakdown.total()),
        AmountView.of(refunded(order)));
  }

  private static Money refunded(Order order) {
    return switch (order) {
      case Order.AwaitingPayment _, Order.Unpaid _ ->
          new Money(0, order.placement().priceBreakdown().currency());
      case PaidOrder paid -> paid.returned();
    };
  }
}
