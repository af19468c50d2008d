package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.coupons.CouponRedemption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An order as its item holds it: what keys, bill and steps tell is not said again.
///
/// @param list of its customer's orders
/// @param returnDays null for the usual
record StoredOrder(
    String id,
    String list,
    String currency,
    List<PriceBreakdown.SellerPart> priceBreakdown,
    PostalAddress shippingAddress,
    @Nullable CouponRedemption coupon,
    String fingerprint,
    @Nullable Integer returnDays,
    List<StoredStatusChange> changes,
    long version,
    Instant updatedAt,
    State state) {

  /// A step: when it was, what came to be, and of which part by its place in the bill.
  record StoredStatusChange(Instant at, OrderStatus to, @Nullable Integer sellerOrder) {}

  /// What has become of a part of the bill.
  ///
  /// @param earning null while it is pending
  record StoredSellerOrder(
      Fulfilment fulfilment,
      @Nullable String courierId,
      List<Shipment> shipments,
      List<Refund> refunds,
      List<Return> returns,
      @Nullable Earning earning) {}

  sealed interface State {
    record Awaiting(StockReservation reservation) implements State {}

    record Unpaid(OrderStatus status, @Nullable PaymentFailureReason paymentFailureReason)
        implements State {}

    /// @param sellerOrders in the order of the bill
    record Paid(Payment payment, List<StoredSellerOrder> sellerOrders) implements State {}
  }

  static StoredOrder of(Order order) {
    var orderPlacement = order.placement();
    var ids = partIds(orderPlacement);
    var steps =
        order.changeLog().changes().stream()
            .map(statusChange ->
                new StoredStatusChange(
                    statusChange.at(),
                    statusChange.to(),
                    statusChange.sellerOrderId() == null
                        ? null
                        : (Integer) ids.indexOf(statusChange.sellerOrderId())));
    return new StoredOrder(
        orderPlacement.id(),
        OrderKeys.customerOrders(orderPlacement.customerId()),
        orderPlacement.priceBreakdown().currency(),
        orderPlacement.priceBreakdown().sellers(),
        orderPlacement.shippingAddress(),
        orderPlacement.coupon(),
        orderPlacement.fingerprint(),
        orderPlacement.returnDays() == OrderPlacement.USUAL_RETURN_DAYS
            ? null
            : (Integer) orderPlacement.returnDays(),
        steps.toList(),
        order.version(),
        order.changeLog().updatedAt(),
        state(order));
  }

  private static List<String> partIds(OrderPlacement orderPlacement) {
    return orderPlacement.priceBreakdown().sellers().stream()
        .map(each -> orderPlacement.sellerOrderId(each.sellerId()))
        .toList();
  }

  private static State state(Order order) {
    return switch (order) {
      case Order.AwaitingPayment awaiting -> new State.Awaiting(awaiting.reservation());
      case Order.Unpaid unpaid -> new State.Unpaid(unpaid.status(), unpaid.paymentFailureReason());
      case PaidOrder paid ->
          new State.Paid(
              paid.payment(),
              paid.sellerOrders().stream()
                  .map(each ->
                      new StoredSellerOrder(
                          each.fulfilment(),
                          each.courierId(),
                          each.shipments(),
                          each.refunds(),
                          each.returns(),
                          each.earning().equals(Earning.PENDING) ? null : each.earning()))
                  .toList());
    };
  }

  Order order() {
    var whose = OrderKeys.customerIdOf(list);
    var at = changes.getFirst().at();
    var days = Objects.requireNonNullElse(returnDays, OrderPlacement.USUAL_RETURN_DAYS);
    var orderPlacement =
        new OrderPlacement(
            id,
            whose,
            new PriceBreakdown(priceBreakdown),
            shippingAddress,
            coupon,
            fingerprint,
            at,
            days);
    var log = log(partIds(orderPlacement));
    return switch (state) {
      case State.Awaiting(var stockReservation) ->
          new Order.AwaitingPayment(orderPlacement, stockReservation, log);
      case State.Unpaid(var status, var refusal) ->
          new Order.Unpaid(orderPlacement, status, refusal, log);
      case State.Paid(var payment, var parts) ->
          new PaidOrder(orderPlacement, payment, parts(orderPlacement, parts), log);
    };
  }

  private static List<SellerOrder> parts(
      OrderPlacement orderPlacement, List<StoredSellerOrder> stored) {
    var parts = new ArrayList<SellerOrder>();
    for (var each : stored) {
      var bought = orderPlacement.priceBreakdown().sellers().get(parts.size());
      parts.add(
          new SellerOrder(
              orderPlacement.sellerOrderId(bought.sellerId()),
              bought,
              each.fulfilment(),
              each.courierId(),
              each.shipments(),
              each.refunds(),
              each.returns(),
              Objects.requireNonNullElse(each.earning(), Earning.PENDING)));
    }
    return parts;
  }

  private OrderChangeLog log(List<String> partIds) {
    var all = new ArrayList<OrderStatusChange>();
    for (var each : changes) {
      var part = each.sellerOrder() == null ? null : partIds.get(each.sellerOrder());
      all.add(
          new OrderStatusChange(all.size() + 1L, each.at(), part, before(all, part), each.to()));
    }
    return new OrderChangeLog(all, version, updatedAt);
  }

  private static @Nullable OrderStatus before(
      List<OrderStatusChange> steps, @Nullable String part) {
    return steps.reversed().stream()
        .filter(statusChange -> Objects.equals(statusChange.sellerOrderId(), part))
        .map(OrderStatusChange::to)
        .findFirst()
        .orElse(null);
  }
}
