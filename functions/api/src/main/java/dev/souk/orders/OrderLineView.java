package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.checkout.Bill;
import dev.souk.json.Says;
import dev.souk.money.MoneyView;
import java.util.List;

/// What was bought of one variant, at the price it had when it was bought.
@Says("A line of an order, at the price of then.")
public record OrderLineView(
    @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String productId,
    @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String variantId,
    @Says(value = "The seller's own name for it.", example = "SHIRT-BLUE-L") String sku,
    @Says(value = "What it was called.", example = "Linen shirt (L)") String name,
    @Says(value = "How many were bought.", example = "2") int quantity,
    @Says(value = "How many of them are in parcels.", example = "1") int shippedQuantity,
    @Says(value = "How many are still to be sent.", example = "1") int remainingQuantity,
    @Says(value = "Of how many the money goes back, or has.", example = "0") int refundedQuantity,
    @Says("What one cost.") MoneyView price,
    @Says("What the coupon took off the line.") SumView discount,
    @Says("The part of `total` that is tax.") SumView tax,
    @Says("What the customer pays for the line.") SumView total) {
  static List<OrderLineView> of(SellerOrder part) {
    return part.bought().items().stream().map(item -> of(item, part.units(item))).toList();
  }

  private static OrderLineView of(Bill.Item item, LineUnits units) {
    return new OrderLineView(
        item.productId(),
        item.variantId(),
        item.sku(),
        item.name(),
        item.quantity(),
        units.sent(),
        units.unsent(),
        units.refunded(),
        MoneyView.of(item.price()),
        SumView.of(item.discount()),
        SumView.of(item.tax()),
        SumView.of(item.total()));
  }
}
