package dev.souk.orders;

import dev.souk.id.IdType;
import java.util.Optional;

/// Orders as those who have to do with them find them; another's is as good as missing, and so is
/// an id of the wrong kind.
record OrderLookup(Orders orders) {
  Optional<Order> any(String orderId) {
    return IdType.ORD.fits(orderId) ? orders.find(orderId) : Optional.empty();
  }

  Optional<Order> ofCustomer(String customerId, String orderId) {
    return any(orderId).filter(order -> order.customerId().equals(customerId));
  }

  Optional<PaidOrder> ofSeller(String sellerId, String partId) {
    return IdType.SOR.fits(partId) ? orders.ofSeller(sellerId, partId) : Optional.empty();
  }

  /// What it is found by and the order itself are read one after the other: a part that was given
  /// to another courier in between is not this one's any more.
  Optional<Orders.CourierDelivery> ofCourier(String courierId, String partId) {
    return IdType.SOR.fits(partId)
        ? orders
            .ofCourier(courierId, partId)
            .flatMap(order -> courierDelivery(order, courierId, partId))
        : Optional.empty();
  }

  private static Optional<Orders.CourierDelivery> courierDelivery(
      PaidOrder order, String courierId, String partId) {
    return order
        .sellerOrder(partId)
        .filter(part -> courierId.equals(part.courierId()))
        .map(part -> new Orders.CourierDelivery(order, part));
  }
}
