package dev.souk.orders;

import java.util.Map;
import java.util.Objects;

/// How much of what has become of it an order has room for: it is one item of the table, which has
/// at most 400 KB (DynamoDB Developer Guide, "Service quotas"). The bill and the steps of 50 lines
/// take a tenth of that; what calling off and taking back may still add has room beside it.
final class OrderSizeLimit {
  private static final long MAX = 250_000;
  private static final long EACH = 200;
  private static final long LINE = 40;
  // a character of UTF-16 is three bytes of UTF-8 at most
  private static final long CHARACTER = 3;

  private OrderSizeLimit() {}

  /// The same, unless the order would be too large.
  static OrderTransitionResult in(OrderTransitionResult result) {
    return result instanceof OrderTransitionResult.Success(var order) && size(order) > MAX
        ? new OrderTransitionResult.InvalidState(
            "the order has reached its limit of shipments, refunds and returns")
        : result;
  }

  private static long size(PaidOrder order) {
    return order.sellerOrders().stream().mapToLong(OrderSizeLimit::size).sum();
  }

  private static long size(SellerOrder part) {
    return part.shipments().stream().mapToLong(OrderSizeLimit::size).sum()
        + part.refunds().stream().mapToLong(each -> of(each.units(), each.reason())).sum()
        + part.returns().stream().mapToLong(each -> of(each.units(), each.reason())).sum();
  }

  private static long size(Shipment shipment) {
    return of(
        shipment.units(),
        shipment.carrier() + Objects.requireNonNullElse(shipment.trackingNumber(), ""));
  }

  private static long of(Map<String, Integer> units, String words) {
    return EACH + LINE * units.size() + CHARACTER * words.length();
  }
}
