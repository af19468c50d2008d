package dev.souk.orders;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which e-mails an event is the occasion of. They are written from the order as it is now; what
/// has been overtaken is not written of any more.
///
/// @param orders by id, as they are now
/// @param latest a customer's newest orders, as they were a moment ago
record OrderEmailSelection(
    Function<String, Optional<Order>> orders,
    Function<String, List<Order>> latest,
    OrderEmails emails) {
  /// What ended in the same hour is told in one e-mail.
  private static final Duration TOGETHER = Duration.ofHours(1);

  private ExternalRefundEmails external() {
    return new ExternalRefundEmails(emails.site());
  }

  List<OrderEmail> emails(DomainEvent event) {
    return orders
        .apply(event.orderId())
        .map(
            order -> order instanceof PaidOrder paid ? ofPaid(event, paid) : ofUnpaid(event, order))
        .orElse(List.of());
  }

  private List<OrderEmail> ofUnpaid(DomainEvent event, Order order) {
    return switch (event) {
      case OrderStatusChanged step when step.sellerOrderId() == null ->
          switch (step.newStatus()) {
            case EXPIRED -> List.of(emails.expired(ended(order)));
            case CANCELLED -> List.of(emails.cancelled(ended(order)));
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
      case OrderStatusChanged _,
          OrderPlaced _,
          OrderPaid _,
          OrderSoldOut _,
          ShipmentSent _,
          RefundRequested _,
          ExternalRefundRecorded _,
          RefundSucceeded _,
          RefundFailed _,
          DisputeOpened _,
          DisputeClosed _ ->
          List.of();
    };
  }

  /// The order, and those of its customer that ended like it not long before or since.
  private List<Order> ended(Order order) {
    var from = order.changeLog().updatedAt().minus(TOGETHER);
    var others =
        latest.apply(order.customerId()).stream()
            .filter(each -> each.status() == order.status() && !each.id().equals(order.id()))
            .filter(each -> !each.changeLog().updatedAt().isBefore(from));
    return Stream.concat(Stream.of(order), others).toList();
  }

  private List<OrderEmail> ofPaid(DomainEvent event, PaidOrder order) {
    return switch (event) {
      case OrderPaid _ -> emails.paid(order);
      case OrderSoldOut _ -> List.of(emails.soldOutAfterPayment(order));
      case OrderStatusChanged step -> ofStep(step, order);
      case ShipmentSent sent ->
          ofPart(
              order,
              sent.sellerOrderId(),
              part ->
                  part.shipments().stream()
                      .filter(each -> each.id().equals(sent.shipmentId()))
                      .map(shipment -> emails.shipmentSent(order, part, shipment))
                      .toList());
      case RefundRequested asked ->
          // The e-mail that all was sold out has said so.
          order.changeLog().changes().stream().anyMatch(OrderStatusChange::inVain)
              ? List.of()
              : ofRefund(
                  order,
                  asked.sellerOrderId(),
                  asked.refundId(),
                  (part, refund) -> emails.refundStarted(order, part, refund));
      case RefundSucceeded done ->
          ofRefund(
              order,
              done.sellerOrderId(),
              done.refundId(),
              (part, refund) -> emails.refunded(order, part, refund));
      case ExternalRefundRecorded made ->
          ofRefund(order, made.sellerOrderId(), made.refundId(), external()::refunded);
      case DisputeOpened opened -> external().disputed(order, opened.disputeId());
      case DisputeClosed closed -> external().decided(order, closed.disputeId());
      case OrderPlaced _, RefundFailed _ -> List.of();
    };
  }

  private List<OrderEmail> ofStep(OrderStatusChanged step, PaidOrder order) {
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
                      ? List.of(emails.outForDelivery(order, part, code))
                      : List.of();
              case DELIVERED -> List.of(emails.delivered(order, part));
              case PARTLY_REFUNDED ->
                  wasShipped(step) ? List.of(emails.delivered(order, part)) : List.of();
              case REFUND_PENDING, REFUNDED ->
                  wasUnshipped(step) && part.fulfilment() instanceof Fulfilment.Cancelled
                      ? List.of(emails.sellerOrderCancelled(part))
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
  private static boolean wasShipped(OrderStatusChanged step) {
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
  private static boolean wasUnshipped(OrderStatusChanged step) {
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

  private static List<OrderEmail> ofRefund(
      PaidOrder order,
      String partId,
      String refundId,
      BiFunction<SellerOrder, Refund, OrderEmail> email) {
    return ofPart(
        order,
        partId,
        part -> part.refund(refundId).map(refund -> email.apply(part, refund)).stream().toList());
  }

  private static List<OrderEmail> ofPart(
      PaidOrder order, String partId, Function<SellerOrder, List<OrderEmail>> emails) {
    return order.sellerOrder(partId).map(emails).orElse(List.of());
  }
}
