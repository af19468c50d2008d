package dev.souk.events;

import dev.souk.json.Description;
import dev.souk.json.TypeDiscriminator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has become of an order, as Souk tells it to other parts of itself and to other systems. It
/// may come twice and in any order: whoever acts on it remembers its `id`. It names things by their
/// ids only, so that nothing personal is on the bus; the rest is read where it is kept.
@TypeDiscriminator
@Description(
    "A domain event of an order. Delivered at least once and in any order; deduplicate"
        + " by its id.")
public sealed interface DomainEvent {
  /// The same for the same happening, however often it is told.
  String id();

  String orderId();

  Instant at();

  /// Its name on the bus.
  default String name() {
    return getClass().getSimpleName();
  }

  /// The names on the bus of some of these.
  static List<String> names(List<Class<? extends DomainEvent>> events) {
    return events.stream().map(Class::getSimpleName).toList();
  }

  @Description("An order was placed; its stock is reserved and its payment is pending.")
  record OrderPlaced(String id, String orderId, long sequence, Instant at, String customerId)
      implements DomainEvent {}

  @Description("An order was paid; its sellers can start fulfilment.")
  record OrderPaid(String id, String orderId, long sequence, Instant at) implements DomainEvent {}

  @Description("An order was paid after its items had sold out: it is refunded in full.")
  record OrderSoldOut(String id, String orderId, long sequence, Instant at)
      implements DomainEvent {}

  @Description("The status of an order or seller order changed otherwise.")
  record OrderStatusChanged(
      String id,
      String orderId,
      long sequence,
      Instant at,
      @Nullable String sellerOrderId,
      OrderStatusPayload.Status newStatus,
      OrderStatusPayload.@Nullable Status previousStatus)
      implements DomainEvent {}

  @Description("A seller shipped items.")
  record ShipmentSent(
      String id, String orderId, long version, Instant at, String sellerOrderId, String shipmentId)
      implements DomainEvent {}

  @Description("A refund was requested.")
  record RefundRequested(
      String id, String orderId, long version, Instant at, String sellerOrderId, String refundId)
      implements DomainEvent {}

  @Description("A refund succeeded.")
  record RefundSucceeded(
      String id, String orderId, long version, Instant at, String sellerOrderId, String refundId)
      implements DomainEvent {}

  @Description("A refund was made outside the marketplace, at the payment provider.")
  record ExternalRefundRecorded(
      String id, String orderId, long version, Instant at, String sellerOrderId, String refundId)
      implements DomainEvent {}

  @Description("The payment was disputed: nothing may be shipped until the dispute is decided.")
  record DisputeOpened(String id, String orderId, long version, Instant at, String disputeId)
      implements DomainEvent {}

  @Description("A dispute was won or lost.")
  record DisputeClosed(
      String id, String orderId, long version, Instant at, String disputeId, Outcome outcome)
      implements DomainEvent {
    /// For the marketplace.
    public enum Outcome {
      WON,
      LOST
    }
  }

  @Description("A refund failed.")
  record RefundFailed(
      String id, String orderId, long version, Instant at, String sellerOrderId, String refundId)
      implements DomainEvent {}
}
