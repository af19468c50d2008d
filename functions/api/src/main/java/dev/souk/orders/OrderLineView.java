package dev.souk.orders;

import dev.souk.cart.AmountView;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.json.Description;
import dev.souk.money.MoneyView;
import java.util.List;

/// What was bought of one variant, at the price it had when it was bought.
@Description("A line of an order at the price of the time.")
public record OrderLineView(
    @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
        String productId,
    @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
        String variantId,
    @Description(value = "The seller's SKU.", example = "SHIRT-BLUE-L") String sku,
    @Description(value = "Name at the time of the order.", example = "Linen shirt (L)") String name,
    @Description(value = "Ordered quantity.", example = "2") int quantity,
    @Description(value = "Shipped quantity.", example = "1") int shippedQuantity,
    @Description(value = "Quantity still to be shipped.", example = "1") int remainingQuantity,
    @Description(value = "Refunded quantity, including pending refunds.", example = "0")
        int refundedQuantity,
    @Description("Unit price at the time of the order.") MoneyView price,
    @Description("Discount of the line.") AmountView discount,
    @Description("Tax included in `total`.") AmountView tax,
    @Description("Total of the line.") AmountView total) {
  static List<OrderLineView> of(SellerOrder part) {
    return part.breakdown().items().stream().map(item -> of(item, part.units(item))).toList();
  }

  private static OrderLineView of(PriceBreakdown.LineItem item, LineUnits units) {
    return new OrderLineView(
        item.productId(),
        item.variantId(),
        item.sku(),
        item.name(),
        item.quantity(),
        units.shipped(),
        units.unshipped(),
        units.refunded(),
        MoneyView.of(item.price()),
        AmountView.of(item.discount()),
        AmountView.of(item.tax()),
        AmountView.of(item.total()));
  }
}
