package dev.souk.eventbus;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.souk.events.DomainEvent;
import dev.souk.json.Json;
import dev.souk.orders.OrderKeys;
import dev.souk.orders.OrderMapper;
import dev.souk.orders.OrderWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.StreamTrigger;
import dev.souk.store.StreamBatch;
import dev.souk.store.TableItem;
import dev.souk.telemetry.AlarmMetric;
import dev.souk.telemetry.Telemetry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Puts what has become of orders on the shop's bus: the table's stream is the outbox, so what was
/// written is announced, and nothing else is. A batch that is delivered again is announced again,
/// under the same ids.
public final class PublishEvents implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  public static final StreamTrigger STREAM =
      // the outbox: a bus that does not take events for a while is no reason to give them up
      StreamTrigger.of(PublishEvents.class, List.of(OrderKeys.ORDER), FunctionPermission.EVENTS_PUT)
          .trying(20);

  private final EventPublisher eventPublisher;

  public PublishEvents() {
    this(OrderWiring.eventPublisher());
  }

  PublishEvents(EventPublisher eventPublisher) {
    this.eventPublisher = eventPublisher;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), STREAM.name())
        .request(() -> relay(event.getRecords()));
  }

  /// Names the first record that did not get through; the rest has been announced by then.
  StreamsEventResponse relay(List<DynamodbStreamRecord> records) {
    var batch = StreamBatch.of(records, OrderKeys.ORDER::equals, PublishEvents::read);
    var announcements = new LinkedHashMap<EventPublisher.PublishedEvent, String>();
    for (var row : batch.rows()) {
      row.said().forEach(event -> announcements.putIfAbsent(announcement(event), row.sequence()));
    }
    var failed = new HashSet<String>(batch.unreadable());
    for (var missed : eventPublisher.publish(List.copyOf(announcements.keySet()))) {
      failed.add(announcements.getOrDefault(missed, ""));
    }
    batch.rows().stream()
        .filter(row -> !failed.contains(row.sequence()))
        .flatMap(row -> row.said().stream())
        .forEach(PublishEvents::watch);
    return StreamBatch.answer(records, failed);
  }

  private static Optional<List<DomainEvent>> read(
      Optional<TableItem> before, Optional<TableItem> after) {
    return after
        .map(OrderMapper.SCHEMA::read)
        .map(order -> OrderDomainEvents.between(before.map(OrderMapper.SCHEMA::read), order));
  }

  /// Money that could not go back, and a dispute that is to be answered or was lost, wait for a
  /// person; nothing else would tell one.
  private static void watch(DomainEvent event) {
    switch (event) {
      case DomainEvent.RefundFailed failed -> {
        Telemetry.info("refund {} of order {} failed", failed.refundId(), failed.orderId());
        Telemetry.count(AlarmMetric.REFUNDS_FAILED, 1);
      }
      case DomainEvent.DisputeOpened opened -> {
        Telemetry.info("dispute {} of order {} is open", opened.disputeId(), opened.orderId());
        Telemetry.count(AlarmMetric.PAYMENTS_DISPUTED, 1);
      }
      case DomainEvent.DisputeClosed closed -> {
        Telemetry.info(
            "dispute {} of order {} is {}", closed.disputeId(), closed.orderId(), closed.outcome());
        if (closed.outcome() == DomainEvent.DisputeClosed.Outcome.LOST) {
          Telemetry.count(AlarmMetric.PAYMENTS_DISPUTED, 1);
        }
      }
      case DomainEvent.OrderPlaced _,
          DomainEvent.OrderPaid _,
          DomainEvent.OrderSoldOut _,
          DomainEvent.OrderStatusChanged _,
          DomainEvent.ShipmentSent _,
          DomainEvent.RefundRequested _,
          DomainEvent.ExternalRefundRecorded _,
          DomainEvent.RefundSucceeded _ -> {}
    }
  }

  private static EventPublisher.PublishedEvent announcement(DomainEvent event) {
    return new EventPublisher.PublishedEvent(event.name(), event.at(), Json.text(event));
  }
}
