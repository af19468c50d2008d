package dev.souk.eventbus;

import dev.souk.events.DomainEvent;
import dev.souk.events.DomainEvent.DisputeClosed;
import dev.souk.events.DomainEvent.DisputeOpened;
import dev.souk.events.DomainEvent.ExternalRefundRecorded;
import dev.souk.events.DomainEvent.OrderPaid;
import dev.souk.events.DomainEvent.OrderPlaced;
import dev.souk.events.DomainEvent.OrderSoldOut;
import dev.souk.events.DomainEvent.OrderStatusChanged;
import dev.souk.events.DomainEvent.RefundFailed;
import dev.souk.events.DomainEvent.RefundRequested;
import dev.souk.events.DomainEvent.RefundSucceeded;
import dev.souk.events.DomainEvent.ShipmentSent;
import dev.souk.events.OrderStatusPayload;
import dev.souk.orders.Dispute;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderStatusChange;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.SellerOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happened between two images of an order. The same two give the same events, ids and all.
final class OrderDomainEvents {
  private final Optional<Order> before;
  private final Order after;

  private OrderDomainEvents(Optional<Order> before, Order after) {
    this.before = before;
    this.after = after;
  }

  static List<DomainEvent> between(Optional<Order> before, Order after) {
    return new OrderDomainEvents(before, after).all();
  }

  private List<DomainEvent> all() {
    var all = new ArrayList<DomainEvent>();
    var known = before.map(order -> order.changeLog().changes().size()).orElse(0);
    after.changeLog().after(known).forEach(statusChange -> all.add(event(statusChange)));
    if (after instanceof PaidOrder paid) {
      paid.sellerOrders().forEach(part -> all.addAll(inside(part)));
      paid.payment().disputes().forEach(dispute -> event(dispute).ifPresent(all::add));
    }
    return all;
  }

  private DomainEvent event(OrderStatusChange statusChange) {
    var id = after.id() + "/" + statusChange.sequence();
    if (statusChange.from() == null && statusChange.sellerOrderId() == null) {
      return new OrderPlaced(
          id, after.id(), statusChange.sequence(), statusChange.at(), after.customerId());
    }
    if (statusChange.inVain()) {
      return new OrderSoldOut(id, after.id(), statusChange.sequence(), statusChange.at());
    }
    if (statusChange.sellerOrderId() == null && statusChange.to() == OrderStatus.PAID) {
      return new OrderPaid(id, after.id(), statusChange.sequence(), statusChange.at());
    }
    return new OrderStatusChanged(
        id,
        after.id(),
        statusChange.sequence(),
        statusChange.at(),
        statusChange.sellerOrderId(),
        OrderStatusPayload.Status.valueOf(statusChange.to().name()),
        statusChange.from() == null
            ? null
            : OrderStatusPayload.Status.valueOf(statusChange.from().name()));
  }

  /// What changed in a part without being a step of it.
  private List<DomainEvent> inside(SellerOrder part) {
    var events = new ArrayList<DomainEvent>();
    var old = before(part);
    for (var shipment : part.shipments()) {
      if (old.stream().noneMatch(it -> it.shipments().contains(shipment))) {
        events.add(
            new ShipmentSent(
                shipment.id(),
                after.id(),
                after.version(),
                shipment.shippedAt(),
                part.id(),
                shipment.id()));
      }
    }
    for (var refund : part.refunds()) {
      var state = old.flatMap(it -> it.refund(refund.id())).map(Refund::state);
      if (state.isEmpty() && refund.origin().source() == Refund.Source.PAYMENT_PROVIDER) {
        events.add(recorded(part, refund));
      }
      if (!state.equals(Optional.of(refund.state()))) {
        event(part, refund).ifPresent(events::add);
      }
    }
    return events;
  }

  private ExternalRefundRecorded recorded(SellerOrder part, Refund refund) {
    return new ExternalRefundRecorded(
        refund.id() + "/recorded",
        after.id(),
        after.version(),
        refund.at(),
        part.id(),
        refund.id());
  }

  private Optional<PaidOrder> paidBefore() {
    return before.filter(PaidOrder.class::isInstance).map(PaidOrder.class::cast);
  }

  private Optional<SellerOrder> before(SellerOrder part) {
    return paidBefore().flatMap(order -> order.sellerOrder(part.id()));
  }

  /// What an inquiry comes to is told when it becomes a dispute.
  private Optional<DomainEvent> event(Dispute dispute) {
    var was = paidBefore().flatMap(it -> it.payment().dispute(dispute.providerId()));
    var id = after.id() + "/" + dispute.providerId();
    var version = after.version();
    var now = after.changeLog().updatedAt();
    var name = dispute.providerId();
    return switch (dispute.status()) {
      case INQUIRY, CLOSED -> Optional.empty();
      case NEEDS_RESPONSE, UNDER_REVIEW ->
          was.map(Dispute::isOpen).orElse(false)
              ? Optional.empty()
              : Optional.of(new DisputeOpened(id + "/opened", after.id(), version, now, name));
      case WON, LOST ->
          was.map(Dispute::status).equals(Optional.of(dispute.status()))
              ? Optional.empty()
              : Optional.of(
                  new DisputeClosed(
                      id + "/" + outcome(dispute),
                      after.id(),
                      version,
                      now,
                      name,
                      outcome(dispute)));
    };
  }

  private static DisputeClosed.Outcome outcome(Dispute dispute) {
    return dispute.isLost() ? DisputeClosed.Outcome.LOST : DisputeClosed.Outcome.WON;
  }

  /// What a bank takes by a dispute is told as that.
  private Optional<DomainEvent> event(SellerOrder part, Refund refund) {
    if (refund.origin().source() == Refund.Source.DISPUTE) {
      return Optional.empty();
    }
    var order = after.id();
    var version = after.version();
    var now = after.changeLog().updatedAt();
    return switch (refund.state()) {
      case Refund.State.Requested _ ->
          Optional.of(
              new RefundRequested(
                  refund.id() + "/requested", order, version, now, part.id(), refund.id()));
      case Refund.State.Pending _ -> Optional.empty();
      case Refund.State.Succeeded _ ->
          Optional.of(
              new RefundSucceeded(
                  refund.id() + "/succeeded", order, version, now, part.id(), refund.id()));
      case Refund.State.Failed _ ->
          Optional.of(
              new RefundFailed(
                  refund.id() + "/failed", order, version, now, part.id(), refund.id()));
    };
  }
}
