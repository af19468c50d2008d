package dev.souk.orders;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which letters an event is the occasion of. They are written from the order as it is now; what
/// has been overtaken is not written of any more.
///
/// @param orders by id, as they are now
/// @param latest a customer's newest orders, as they were a moment ago
record Occasions(
    Function<String, Optional<Order>> orders,
    Function<String, List<Order>> latest,
    OrderLetters letters) {
  /// What ended in the same hour is told in one letter.
  private static final Duration TOGETHER = Duration.ofHours(1);

  private ExternalMoneyEmails external() {
    return new ExternalMoneyEmails(letters.site());
  }

  List<OrderLetter> letters(DomainEvent event) {
    return orders
        .apply(event.orderId())
        .map(
            order -> order instanceof PaidOrder paid ? ofPaid(event, paid) : ofUnpaid(event, order))
        .orElse(List.of());
  }

  private List<OrderLetter> ofUnpaid(DomainEvent event, Order order) {
    return switch (event) {
      case OrderStepped step when step.sellerOrderId() == null ->
          switch (step.newStatus()) {
            case EXPIRED -> List.of(letters.expired(ended(order)));
            case CANCELLED -> List.of(letters.cancelled(ended(order)));
            case AWAITING_PAYMENT,
                PAYMENT_PROCESSING,
                PAID,
                PROCESSING,
                SHIPPED,
                OUT_FOR_DELIVERY,
                DELIVERED,
                PARTLY_REFUNDED,
                REFUND_PENDING,
                REFUNDED ->
                List.of();
          };
      case OrderStepped _,
          OrderPlaced _,
          OrderPaid _,
          OrderSoldOut _,
          ParcelSent _,
          RefundRequested _,
          RefundRecorded _,
          RefundSucceeded _,
          RefundFailed _,
          DisputeOpened _,
          DisputeClosed _ ->
          List.of();
    };
  }

  /// The order, and those of its customer that ended like it not long before or since.
  private List<Order> ended(Order order) {
    var from = order.log().updatedAt().minus(TOGETHER);
    var others =
        latest.apply(order.customerId()).stream()
            .filter(each -> each.status() == order.status() && !each.id().equals(order.id()))
            .filter(each -> !each.log().updatedAt().isBefore(from));
    return Stream.concat(Stream.of(order), others).toList();
  }

  private List<OrderLetter> ofPaid(DomainEvent event, PaidOrder order) {
    return switch (event) {
      case OrderPaid _ -> letters.paid(order);
      case OrderSoldOut _ -> List.of(letters.soldOut(order));
      case OrderStepped step -> ofStep(step, order);
      case ParcelSent sent ->
          ofPart(
              order,
              sent.sellerOrderId(),
              part ->
                  part.parcels().stream()
                      .filter(each -> each.id().equals(sent.parcelId()))
                      .map(parcel -> letters.sent(order, part, parcel))
                      .toList());
      case RefundRequested asked ->
          // The letter that all was sold out has said so.
          order.log().steps().stream().anyMatch(Step::inVain)
              ? List.of()
              : ofRefund(
                  order,
                  asked.sellerOrderId(),
                  asked.refundId(),
                  (part, refund) -> letters.refunding(order, part, refund));
      case RefundSucceeded done ->
          ofRefund(
              order,
              done.sellerOrderId(),
              done.refundId(),
              (part, refund) -> letters.refunded(order, part, refund));
      case RefundRecorded made ->
          ofRefund(order, made.sellerOrderId(), made.refundId(), external()::refunded);
      case DisputeOpened opened -> external().disputed(order, opened.disputeId());
      case DisputeClosed closed -> external().decided(order, closed.disputeId());
      case OrderPlaced _, RefundFailed _ -> List.of();
    };
  }

  private List<OrderLetter> ofStep(OrderStepped step, PaidOrder order) {
    if (step.sellerOrderId() == null) {
      return List.of();
    }
    return ofPart(
        order,
        step.sellerOrderId(),
        part ->
            switch (step.newStatus()) {
              case OUT_FOR_DELIVERY ->
                  part.fulfilment() instanceof Fulfilment.OutForDelivery(var code, var _)
                      ? List.of(letters.out(order, part, code))
                      : List.of();
              case DELIVERED -> List.of(letters.delivered(order, part));
              case PARTLY_REFUNDED ->
                  wasOnItsWay(step) ? List.of(letters.delivered(order, part)) : List.of();
              case REFUND_PENDING, REFUNDED ->
                  wasToBeSent(step) && part.fulfilment() instanceof Fulfilment.Cancelled
                      ? List.of(letters.calledOff(part))
                      : List.of();
              case AWAITING_PAYMENT,
                  PAYMENT_PROCESSING,
                  PAID,
                  PROCESSING,
                  SHIPPED,
                  CANCELLED,
                  EXPIRED ->
                  List.of();
            });
  }

  /// Before the step: then it is delivered by it, and some of its money went back before.
  private static boolean wasOnItsWay(OrderStepped step) {
    return switch (step.previousStatus()) {
      case SHIPPED, OUT_FOR_DELIVERY -> true;
      case null -> false;
      case AWAITING_PAYMENT,
          PAYMENT_PROCESSING,
          PAID,
          PROCESSING,
          DELIVERED,
          PARTLY_REFUNDED,
          REFUND_PENDING,
          REFUNDED,
          CANCELLED,
          EXPIRED ->
          false;
    };
  }

  /// Before the step.
  private static boolean wasToBeSent(OrderStepped step) {
    return switch (step.previousStatus()) {
      case PAID, PROCESSING -> true;
      case null -> false;
      case AWAITING_PAYMENT,
          PAYMENT_PROCESSING,
          SHIPPED,
          OUT_FOR_DELIVERY,
          DELIVERED,
          PARTLY_REFUNDED,
          REFUND_PENDING,
          REFUNDED,
          CANCELLED,
          EXPIRED ->
          false;
    };
  }

  private static List<OrderLetter> ofRefund(
      PaidOrder order,
      String partId,
      String refundId,
      BiFunction<SellerOrder, Refund, OrderLetter> letter) {
    return ofPart(
        order,
        partId,
        part -> part.refund(refundId).map(refund -> letter.apply(part, refund)).stream().toList());
  }

  private static List<OrderLetter> ofPart(
      PaidOrder order, String partId, Function<SellerOrder, List<OrderLetter>> letters) {
    return order.part(partId).map(letters).orElse(List.of());
  }
}
