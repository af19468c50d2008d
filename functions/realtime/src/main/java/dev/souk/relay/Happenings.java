package dev.souk.relay;

import dev.souk.events.DomainEvent;
import dev.souk.events.DomainEvent.DisputeClosed;
import dev.souk.events.DomainEvent.DisputeOpened;
import dev.souk.events.DomainEvent.OrderPaid;
import dev.souk.events.DomainEvent.OrderPlaced;
import dev.souk.events.DomainEvent.OrderSoldOut;
import dev.souk.events.DomainEvent.OrderStepped;
import dev.souk.events.DomainEvent.ParcelSent;
import dev.souk.events.DomainEvent.RefundFailed;
import dev.souk.events.DomainEvent.RefundRecorded;
import dev.souk.events.DomainEvent.RefundRequested;
import dev.souk.events.DomainEvent.RefundSucceeded;
import dev.souk.events.OrderProgress;
import dev.souk.orders.Dispute;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.SellerOrder;
import dev.souk.orders.Status;
import dev.souk.orders.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happened between two images of an order. The same two give the same events, ids and all.
final class Happenings {
  private final Optional<Order> before;
  private final Order after;

  private Happenings(Optional<Order> before, Order after) {
    this.before = before;
    this.after = after;
  }

  static List<DomainEvent> between(Optional<Order> before, Order after) {
    return new Happenings(before, after).all();
  }

  private List<DomainEvent> all() {
    var all = new ArrayList<DomainEvent>();
    var known = before.map(order -> order.log().steps().size()).orElse(0);
    after.log().after(known).forEach(step -> all.add(event(step)));
    if (after instanceof PaidOrder paid) {
      paid.parts().forEach(part -> all.addAll(inside(part)));
      paid.payment().disputes().forEach(dispute -> event(dispute).ifPresent(all::add));
    }
    return all;
  }

  private DomainEvent event(Step step) {
    var id = after.id() + "/" + step.sequence();
    if (step.from() == null && step.part() == null) {
      return new OrderPlaced(id, after.id(), step.sequence(), step.at(), after.customerId());
    }
    if (step.inVain()) {
      return new OrderSoldOut(id, after.id(), step.sequence(), step.at());
    }
    if (step.part() == null && step.to() == Status.PAID) {
      return new OrderPaid(id, after.id(), step.sequence(), step.at());
    }
    return new OrderStepped(
        id,
        after.id(),
        step.sequence(),
        step.at(),
        step.part(),
        OrderProgress.Status.valueOf(step.to().name()),
        step.from() == null ? null : OrderProgress.Status.valueOf(step.from().name()));
  }

  /// What changed in a part without being a step of it.
  private List<DomainEvent> inside(SellerOrder part) {
    var events = new ArrayList<DomainEvent>();
    var old = before(part);
    for (var parcel : part.parcels()) {
      if (old.stream().noneMatch(it -> it.parcels().contains(parcel))) {
        events.add(
            new ParcelSent(
                parcel.id(),
                after.id(),
                after.version(),
                parcel.shippedAt(),
                part.id(),
                parcel.id()));
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

  private RefundRecorded recorded(SellerOrder part, Refund refund) {
    return new RefundRecorded(
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
    return paidBefore().flatMap(order -> order.part(part.id()));
  }

  /// What an inquiry comes to is told when it becomes a dispute.
  private Optional<DomainEvent> event(Dispute dispute) {
    var was = paidBefore().flatMap(it -> it.payment().dispute(dispute.name()));
    var id = after.id() + "/" + dispute.name();
    var version = after.version();
    var now = after.log().updatedAt();
    var name = dispute.name();
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
    var now = after.log().updatedAt();
    return switch (refund.state()) {
      case Refund.State.Requested _ ->
          Optional.of(
              new RefundRequested(
                  refund.id() + "/requested", order, version, now, part.id(), refund.id()));
      case Refund.State.Sent _ -> Optional.empty();
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
