package dev.souk.orders;

import dev.souk.catalog.Offer;
import dev.souk.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// An order whose money has come. What happens to it happens to its sellers' parts.
///
/// @param parts one for each seller, in the order of the bill
public record PaidOrder(Placed placed, Payment payment, List<SellerOrder> parts, Log log)
    implements Order {
  /// A refund nobody has sent for so long is looked after.
  public static final Duration UNSENT = Duration.ofMinutes(2);

  /// One that was sent and of which nothing was heard for so long is asked about.
  public static final Duration UNHEARD = Duration.ofDays(1);

  public PaidOrder {
    parts = List.copyOf(parts);
    var bought = parts.stream().map(SellerOrder::bought).toList();
    if (!bought.equals(placed.bill().parts())) {
      throw new IllegalArgumentException("other parts than were bought");
    }
    if (!payment.amount().equals(placed.bill().total())) {
      throw new IllegalArgumentException("another amount than was billed");
    }
  }

  static PaidOrder of(Order before, Payment payment, Instant now) {
    return begun(before, payment, UnaryOperator.identity(), now);
  }

  static PaidOrder repaid(Order before, Payment payment, Instant now) {
    var reason =
        before.status() == Status.CANCELLED
            ? "the order was cancelled before its money came"
            : "what was ordered is sold out";
    return begun(before, payment, part -> Cancelling.of(part, reason, now), now);
  }

  private static PaidOrder begun(
      Order before, Payment payment, UnaryOperator<SellerOrder> each, Instant now) {
    var placed = before.placed();
    var parts =
        placed.bill().parts().stream()
            .map(part -> each.apply(SellerOrder.paid(placed.partId(part.sellerId()), part)))
            .toList();
    return new PaidOrder(placed, payment, parts, before.log().then(statuses(parts), now));
  }

  public Optional<SellerOrder> part(String partId) {
    return parts.stream().filter(each -> each.id().equals(partId)).findFirst();
  }

  /// The part a refund is of.
  public Optional<SellerOrder> partOf(String refundId) {
    return parts.stream().filter(each -> each.refund(refundId).isPresent()).findFirst();
  }

  /// What became of a part.
  sealed interface Part {
    record To(SellerOrder next) implements Part {}

    record Not(Turned why) implements Part {}

    static Part not(String why) {
      return new Not(new Turned.NotNow(why));
    }
  }

  /// Brings one part further.
  Turned turn(String partId, Function<SellerOrder, Part> change, Instant now) {
    return part(partId)
        .map(change)
        .map(changed ->
            switch (changed) {
              case Part.To(var next) -> new Turned.To(with(next, now));
              case Part.Not(var why) -> why;
            })
        .orElseGet(Turned.NotThere::new);
  }

  PaidOrder with(SellerOrder next, Instant now) {
    return with(
        parts.stream().map(each -> each.id().equals(next.id()) ? next : each).toList(), now);
  }

  /// Itself when nothing changes.
  PaidOrder with(List<SellerOrder> next, Instant now) {
    return next.equals(parts)
        ? this
        : new PaidOrder(placed, payment, next, log.then(statuses(next), now));
  }

  /// The same with what is known of its payment; itself when that is no more than was.
  PaidOrder with(Payment known, Instant now) {
    return known.equals(payment)
        ? this
        : new PaidOrder(placed, known, parts, log.then(Map.of(), now));
  }

  /// What keeps it from going further while its payment is disputed, if it is.
  Optional<Turned> held(String what) {
    return payment.isDisputed()
        ? Optional.of(new Turned.NotNow("its payment is disputed by the customer's bank: " + what))
        : Optional.empty();
  }

  @Override
  public Status status() {
    return whole(parts);
  }

  /// What has gone back to the customer or is on its way.
  public Money returned() {
    return parts.stream().map(SellerOrder::returned).reduce(Money::plus).orElseThrow();
  }

  /// What the provider is known to have given back.
  public Money confirmed() {
    return refunds()
        .filter(each ->
            switch (each.state()) {
              case Refund.State.Sent _, Refund.State.Succeeded _ -> true;
              case Refund.State.Requested _, Refund.State.Failed _ -> false;
            })
        .map(Refund::amount)
        .reduce(new Money(0, payment.amount().currency()), Money::plus);
  }

  public Stream<Refund> refunds() {
    return parts.stream().flatMap(each -> each.refunds().stream());
  }

  /// What will not be sent is not sold: cancelled and withdrawn units are let go, but those that
  /// are not to be on sale again.
  @Override
  public Map<Offer.Ref, Integer> units() {
    var held = new HashMap<Offer.Ref, Integer>();
    for (var part : parts) {
      for (var item : part.bought().items()) {
        var units = part.units(item).held();
        if (units > 0) {
          held.put(new Offer.Ref(item.productId(), item.variantId()), units);
        }
      }
    }
    return held;
  }

  /// Whether any of its goods go to the customer or went there.
  boolean isSold() {
    return parts.stream().anyMatch(SellerOrder::isSold);
  }

  @Override
  public Optional<Instant> dueAt() {
    return Stream.concat(refundsDueAt().stream(), earningsDueAt().stream()).min(Instant::compareTo);
  }

  /// From when on somebody is to look at its refunds.
  private Optional<Instant> refundsDueAt() {
    return refunds().flatMap(each -> due(each).stream()).min(Instant::compareTo);
  }

  /// When the next of its earnings becomes available.
  private Optional<Instant> earningsDueAt() {
    return parts.stream()
        .flatMap(each -> EarningReleases.next(this, each).stream())
        .min(Instant::compareTo);
  }

  /// Whether it is due for its earnings before it is for a refund.
  boolean isDueForEarnings() {
    return earningsDueAt()
        .filter(at -> refundsDueAt().filter(refund -> !refund.isAfter(at)).isEmpty())
        .isPresent();
  }

  private static Optional<Instant> due(Refund refund) {
    return switch (refund.state()) {
      case Refund.State.Requested _ -> Optional.of(refund.at().plus(UNSENT));
      case Refund.State.Sent _ -> Optional.of(refund.at().plus(UNHEARD));
      case Refund.State.Succeeded _, Refund.State.Failed _ -> Optional.empty();
    };
  }

  private static Map<String, Status> statuses(List<SellerOrder> parts) {
    var statuses = new LinkedHashMap<String, Status>();
    parts.forEach(each -> statuses.put(each.id(), each.status()));
    statuses.put("", whole(parts));
    return statuses;
  }

  /// The whole is as far as the last of what still goes to the customer.
  private static Status whole(List<SellerOrder> parts) {
    var all = parts.stream().map(SellerOrder::status).toList();
    var least = all.stream().filter(Status::standing).min(Status::compareTo);
    if (least.isEmpty()) {
      return all.contains(Status.REFUND_PENDING) ? Status.REFUND_PENDING : Status.REFUNDED;
    }
    var back = all.contains(Status.PARTLY_REFUNDED) || all.contains(Status.REFUNDED);
    return least.get() == Status.DELIVERED && back ? Status.PARTLY_REFUNDED : least.get();
  }
}
