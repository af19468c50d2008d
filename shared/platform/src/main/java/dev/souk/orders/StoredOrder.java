package dev.souk.orders;

import dev.souk.addresses.Place;
import dev.souk.checkout.Bill;
import dev.souk.coupons.Redemption;
import dev.souk.store.Keys;
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
    List<Bill.Part> bill,
    Place place,
    @Nullable Redemption coupon,
    String fingerprint,
    @Nullable Integer returnDays,
    List<StoredStep> steps,
    long version,
    Instant updatedAt,
    State state) {

  /// A step: when it was, what came to be, and of which part by its place in the bill.
  record StoredStep(Instant at, Status to, @Nullable Integer part) {}

  /// What has become of a part of the bill.
  ///
  /// @param earning null while it is pending
  record StoredPart(
      Fulfilment fulfilment,
      @Nullable String courierId,
      List<Parcel> parcels,
      List<Refund> refunds,
      List<Return> returns,
      @Nullable Earning earning) {}

  sealed interface State {
    record Awaiting(Hold hold) implements State {}

    record Unpaid(Status status, @Nullable PaymentRefusal refusal) implements State {}

    /// @param parts in the order of the bill
    record Paid(Payment payment, List<StoredPart> parts) implements State {}
  }

  static StoredOrder of(Order order) {
    var placed = order.placed();
    var ids = partIds(placed);
    var steps =
        order.log().steps().stream()
            .map(step ->
                new StoredStep(
                    step.at(),
                    step.to(),
                    step.part() == null ? null : (Integer) ids.indexOf(step.part())));
    return new StoredOrder(
        placed.id(),
        Keys.ordersOf(placed.customerId()),
        placed.bill().currency(),
        placed.bill().parts(),
        placed.place(),
        placed.coupon(),
        placed.fingerprint(),
        placed.returnDays() == Placed.USUAL_RETURN_DAYS ? null : (Integer) placed.returnDays(),
        steps.toList(),
        order.version(),
        order.log().updatedAt(),
        state(order));
  }

  private static List<String> partIds(Placed placed) {
    return placed.bill().parts().stream().map(each -> placed.partId(each.sellerId())).toList();
  }

  private static State state(Order order) {
    return switch (order) {
      case Order.AwaitingPayment awaiting -> new State.Awaiting(awaiting.hold());
      case Order.Unpaid unpaid -> new State.Unpaid(unpaid.status(), unpaid.refusal());
      case PaidOrder paid ->
          new State.Paid(
              paid.payment(),
              paid.parts().stream()
                  .map(each ->
                      new StoredPart(
                          each.fulfilment(),
                          each.courierId(),
                          each.parcels(),
                          each.refunds(),
                          each.returns(),
                          each.earning().equals(Earning.PENDING) ? null : each.earning()))
                  .toList());
    };
  }

  Order order() {
    var whose = Keys.ordersOfWhom(list);
    var at = steps.getFirst().at();
    var days = Objects.requireNonNullElse(returnDays, Placed.USUAL_RETURN_DAYS);
    var placed = new Placed(id, whose, new Bill(bill), place, coupon, fingerprint, at, days);
    var log = log(partIds(placed));
    return switch (state) {
      case State.Awaiting(var hold) -> new Order.AwaitingPayment(placed, hold, log);
      case State.Unpaid(var status, var refusal) -> new Order.Unpaid(placed, status, refusal, log);
      case State.Paid(var payment, var parts) ->
          new PaidOrder(placed, payment, parts(placed, parts), log);
    };
  }

  private static List<SellerOrder> parts(Placed placed, List<StoredPart> stored) {
    var parts = new ArrayList<SellerOrder>();
    for (var each : stored) {
      var bought = placed.bill().parts().get(parts.size());
      parts.add(
          new SellerOrder(
              placed.partId(bought.sellerId()),
              bought,
              each.fulfilment(),
              each.courierId(),
              each.parcels(),
              each.refunds(),
              each.returns(),
              Objects.requireNonNullElse(each.earning(), Earning.PENDING)));
    }
    return parts;
  }

  private Log log(List<String> partIds) {
    var all = new ArrayList<Step>();
    for (var each : steps) {
      var part = each.part() == null ? null : partIds.get(each.part());
      all.add(new Step(all.size() + 1L, each.at(), part, before(all, part), each.to()));
    }
    return new Log(all, version, updatedAt);
  }

  private static @Nullable Status before(List<Step> steps, @Nullable String part) {
    return steps.reversed().stream()
        .filter(step -> Objects.equals(step.part(), part))
        .map(Step::to)
        .findFirst()
        .orElse(null);
  }
}
