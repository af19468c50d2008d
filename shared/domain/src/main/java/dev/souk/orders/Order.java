package dev.souk.orders;

import dev.souk.catalog.Offer;
import dev.souk.checkout.PriceBreakdown;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An order and the one state it is in. What can happen to it is the methods of that state.
public sealed interface Order permits Order.AwaitingPayment, Order.Unpaid, PaidOrder {
  OrderPlacement placement();

  OrderChangeLog changeLog();

  OrderStatus status();

  /// Units it keeps from being sold to anyone else, held or sold.
  Map<Offer.Ref, Integer> units();

  /// Whether it has a use of the coupon it was placed with: as long as any of its goods are held or
  /// sold.
  default boolean redeems() {
    return placement().coupon() != null
        && switch (this) {
          case AwaitingPayment _ -> true;
          case PaidOrder paid -> paid.isSold();
          case Unpaid _ -> false;
        };
  }

  /// From when on somebody is to look at it, if nothing happens to it before.
  Optional<Instant> dueAt();

  /// Whether its customer has still to pay it. So many at once as that have at most
  /// [Orders#MAX_UNPAID]; one that is paid by a way that takes days is none of them.
  default boolean unpaid() {
    return switch (this) {
      case AwaitingPayment awaiting ->
          switch (awaiting.reservation().stage()) {
            case NO_CHECKOUT, OPENING, OPEN -> true;
            case PAYMENT_PROCESSING -> false;
          };
      case Unpaid _, PaidOrder _ -> false;
    };
  }

  /// What is done about it from then on.
  default DueOrderAction dueAction() {
    return DueOrderAction.of(this);
  }

  default String id() {
    return placement().id();
  }

  default String customerId() {
    return placement().customerId();
  }

  default long version() {
    return changeLog().version();
  }

  /// Goods are held, a coupon's use is counted, and no money has come.
  record AwaitingPayment(
      OrderPlacement placement, StockReservation reservation, OrderChangeLog changeLog)
      implements Order {
    /// An order nobody has opened a checkout for yet.
    public static AwaitingPayment of(OrderPlacement orderPlacement) {
      return new AwaitingPayment(
          orderPlacement,
          StockReservation.placed(orderPlacement.at()),
          OrderChangeLog.first(OrderStatus.AWAITING_PAYMENT, orderPlacement.at()));
    }

    /// The order as it is kept before the payment provider is asked for a checkout: whatever
    /// becomes of that call, the hold outlives the checkout. Itself when it was asked for before.
    public AwaitingPayment opening(Instant now) {
      return reservation.stage() == StockReservation.Stage.NO_CHECKOUT
          ? held(StockReservation.opening(now), now)
          : this;
    }

    /// The same once more, when the provider has said that no checkout came of the first time.
    public AwaitingPayment reopening(Instant now) {
      return held(StockReservation.opening(now), now);
    }

    /// The checkout is there. Itself when that was known.
    public AwaitingPayment opened(String session, Instant now) {
      return switch (reservation.stage()) {
        case NO_CHECKOUT -> held(StockReservation.opening(now).open(session), now);
        case OPENING -> held(reservation.open(session), now);
        case OPEN, PAYMENT_PROCESSING -> this;
      };
    }

    /// The customer has paid by a method that takes days. Itself when that was known.
    public AwaitingPayment paymentProcessing(String session, Instant now) {
      return reservation.stage() == StockReservation.Stage.PAYMENT_PROCESSING
          ? this
          : held(StockReservation.paymentProcessing(session, now), now);
    }

    private AwaitingPayment held(StockReservation next, Instant now) {
      return new AwaitingPayment(placement, next, changeLog.append(Map.of("", next.status()), now));
    }

    public PaidOrder paid(Payment payment, Instant now) {
      return PaidOrder.of(this, payment, now);
    }

    /// Ends the hold. Only whoever knows that it cannot be paid any more may do so.
    public Unpaid expired(Instant now) {
      return ended(OrderStatus.EXPIRED, null, now);
    }

    /// The same, by the customer's own request.
    public Unpaid cancelled(Instant now) {
      return ended(OrderStatus.CANCELLED, null, now);
    }

    /// The same, because the payment provider will never take its money.
    public Unpaid refused(PaymentFailureReason why, Instant now) {
      return ended(OrderStatus.CANCELLED, why, now);
    }

    private Unpaid ended(OrderStatus end, @Nullable PaymentFailureReason refusal, Instant now) {
      return new Unpaid(placement, end, refusal, changeLog.append(Map.of("", end), now));
    }

    @Override
    public OrderStatus status() {
      return reservation.status();
    }

    @Override
    public Map<Offer.Ref, Integer> units() {
      return Order.units(placement.priceBreakdown().items());
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(reservation.until());
    }
  }

  /// It ended without money; its goods are free again.
  ///
  /// @param status expired or cancelled
  /// @param paymentFailureReason why the payment provider would not take its money; null when it
  ///   ended otherwise
  record Unpaid(
      OrderPlacement placement,
      OrderStatus status,
      @Nullable PaymentFailureReason paymentFailureReason,
      OrderChangeLog changeLog)
      implements Order {
    /// Money came all the same, and its goods could be had once more.
    public PaidOrder paid(Payment payment, Instant now) {
      return PaidOrder.of(this, payment, now);
    }

    /// Money came all the same, and its goods are not to be sold: they are gone, or its customer
    /// has cancelled it. All of it goes back.
    public PaidOrder repaid(Payment payment, Instant now) {
      return PaidOrder.refundedInFull(this, payment, now);
    }

    /// Whether its goods are had once more when money comes after all: nobody has cancelled it.
    public boolean revives() {
      return status != OrderStatus.CANCELLED;
    }

    @Override
    public Map<Offer.Ref, Integer> units() {
      return Map.of();
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.empty();
    }
  }

  /// Units by variant.
  static Map<Offer.Ref, Integer> units(Stream<PriceBreakdown.LineItem> items) {
    var units = new HashMap<Offer.Ref, Integer>();
    items.forEach(each ->
        units.merge(
            new Offer.Ref(each.productId(), each.variantId()), each.quantity(), Integer::sum));
    return units;
  }
}
