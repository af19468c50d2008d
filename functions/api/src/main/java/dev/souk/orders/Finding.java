package dev.souk.orders;

import dev.souk.id.Kind;
import java.util.Optional;

/// Orders as those who have to do with them find them; another's is as good as missing, and so is
/// an id of the wrong kind.
record Finding(Orders orders) {
  Optional<Order> any(String orderId) {
    return Kind.ORD.fits(orderId) ? orders.find(orderId) : Optional.empty();
  }

  Optional<Order> ofCustomer(String customerId, String orderId) {
    return any(orderId).filter(order -> order.customerId().equals(customerId));
  }

  Optional<PaidOrder> ofSeller(String sellerId, String partId) {
    return Kind.SOR.fits(partId) ? orders.ofSeller(sellerId, partId) : Optional.empty();
  }

  /// What it is found by and the order itself are read one after the other: a part that was given
  /// to another courier in between is not this one's any more.
  Optional<Orders.Errand> ofCourier(String courierId, String partId) {
    return Kind.SOR.fits(partId)
        ? orders.ofCourier(courierId, partId).flatMap(order -> errand(order, courierId, partId))
        : Optional.empty();
  }

  private static Optional<Orders.Errand> errand(PaidOrder order, String courierId, String partId) {
    return order
        .part(partId)
        .filter(part -> courierId.equals(part.courierId()))
        .map(part -> new Orders.Errand(order, part));
  }
}
