package dev.souk.orders;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class OrdersFeature {
  public static final Feature FEATURE =
      Feature.of(
          "orders",
          "Orders, seller orders, shipments, deliveries, returns and refunds.",
          PlaceOrder.ROUTE,
          ListOrders.ROUTE,
          GetOrder.ROUTE,
          ConfirmReceipt.ROUTE,
          RequestReturn.ROUTE,
          ListSellerOrders.ROUTE,
          GetSellerOrder.ROUTE,
          AcceptSellerOrder.ROUTE,
          ShipSellerOrder.ROUTE,
          CancelSellerOrder.ROUTE,
          RefundSellerOrder.ROUTE,
          ApproveReturn.ROUTE,
          RejectReturn.ROUTE,
          ListDeliveries.ROUTE,
          GetDelivery.ROUTE,
          StartDelivery.ROUTE,
          ConfirmDelivery.ROUTE,
          ListAnyOrders.ROUTE,
          GetAnyOrder.ROUTE,
          AssignCourier.ROUTE,
          CancelAnySellerOrder.ROUTE,
          RefundAnySellerOrder.ROUTE,
          ApproveAnyReturn.ROUTE,
          RejectAnyReturn.ROUTE);

  private OrdersFeature() {}
}
