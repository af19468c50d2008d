package dev.souk.events;

import dev.souk.json.Says;
import dev.souk.json.Tagged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has become of an order, as Souk tells it to other parts of itself and to other systems. It
/// may come twice and in any order: whoever acts on it remembers its `id`. It names things by their
/// ids only, so that nothing personal is on the bus; the rest is read where it is kept.
@Tagged
@Says("What has become of an order. It may come twice and in any order; its id tells it apart.")
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

  @Says("An order was placed; its goods are held and its money is awaited.")
  record OrderPlaced(String id, String orderId, long sequence, Instant at, String customerId)
      implements DomainEvent {}

  @Says("An order's money has come, and its sellers can begin.")
  record OrderPaid(String id, String orderId, long sequence, Instant at) implements DomainEvent {}

  @Says("An order's money came when its goods were gone: all of it goes back.")
  record OrderSoldOut(String id, String orderId, long sequence, Instant at)
      implements DomainEvent {}

  @Says("An order, or a seller's part of it, has taken any other step.")
  record OrderStepped(
      String id,
      String orderId,
      long sequence,
      Instant at,
      @Nullable String sellerOrderId,
      OrderProgress.Status newStatus,
      OrderProgress.@Nullable Status previousStatus)
      implements DomainEvent {}

  @Says("A parcel is on its way.")
  record ParcelSent(
      String id, String orderId, long version, Instant at, String sellerOrderId, String parcelId)
      implements DomainEvent {}

  @Says("Money is to go back to the customer.")
  record RefundRequested(
      String id, String orderId, long version, Instant at, String sellerOrderId, String refundId)
      implements DomainEvent {}

  @Says("Money has gone back to the customer.")
  record RefundSucceeded(
      String id, String orderId, long version, Instant at, String sellerOrderId, String refundId)
      implements DomainEvent {}

  @Says("Money went back to the customer past the marketplace: at the payment provider.")
  record RefundRecorded(
      String id, String orderId, long version, Instant at, String sellerOrderId, String refundId)
      implements DomainEvent {}

  @Says("The customer's bank asks for money back: nothing more is to be sent until it decides.")
  record DisputeOpened(String id, String orderId, long version, Instant at, String disputeId)
      implements DomainEvent {}

  @Says("The customer's bank has decided whose the disputed money is.")
  record DisputeClosed(
      String id, String orderId, long version, Instant at, String disputeId, Outcome outcome)
      implements DomainEvent {
    /// For the marketplace.
    public enum Outcome {
      WON,
      LOST
    }
  }

  @Says("Money could not go back to the customer.")
  record RefundFailed(
      String id, String orderId, long version, Instant at, String sellerOrderId, String refundId)
      implements DomainEvent {}
}
