package dev.souk.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.souk.events.DomainEvent;
import dev.souk.json.Json;
import dev.souk.live.Live;
import dev.souk.orders.OrderItems;
import dev.souk.route.Need;
import dev.souk.route.TableStream;
import dev.souk.store.Batch;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.telemetry.Figure;
import dev.souk.telemetry.Telemetry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Puts what has become of orders on the shop's bus: the table's stream is the outbox, so what was
/// written is announced, and nothing else is. A batch that is delivered again is announced again,
/// under the same ids.
public final class RelayEvents implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  public static final TableStream STREAM =
      // the outbox: a bus that does not take events for a while is no reason to give them up
      TableStream.of(RelayEvents.class, List.of(Keys.ORDER), Need.EVENTS_PUT).trying(20);

  private final Bus bus;

  public RelayEvents() {
    this(Live.bus());
  }

  RelayEvents(Bus bus) {
    this.bus = bus;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), STREAM.name())
        .request(() -> relay(event.getRecords()));
  }

  /// Names the first record that did not get through; the rest has been announced by then.
  StreamsEventResponse relay(List<DynamodbStreamRecord> records) {
    var batch = Batch.of(records, Keys.ORDER::equals, RelayEvents::read);
    var announcements = new LinkedHashMap<Bus.Announcement, String>();
    for (var row : batch.rows()) {
      row.said().forEach(event -> announcements.putIfAbsent(announcement(event), row.sequence()));
    }
    var failed = new HashSet<String>(batch.unread());
    for (var missed : bus.put(List.copyOf(announcements.keySet()))) {
      failed.add(announcements.getOrDefault(missed, ""));
    }
    batch.rows().stream()
        .filter(row -> !failed.contains(row.sequence()))
        .flatMap(row -> row.said().stream())
        .forEach(RelayEvents::watch);
    return Batch.answer(records, failed);
  }

  private static Optional<List<DomainEvent>> read(Optional<Item> before, Optional<Item> after) {
    return after
        .map(OrderItems.SCHEMA::read)
        .map(order -> Happenings.between(before.map(OrderItems.SCHEMA::read), order));
  }

  /// Money that could not go back, and a dispute that is to be answered or was lost, wait for a
  /// person; nothing else would tell one.
  private static void watch(DomainEvent event) {
    switch (event) {
      case DomainEvent.RefundFailed failed -> {
        Telemetry.info("refund {} of order {} failed", failed.refundId(), failed.orderId());
        Telemetry.count(Figure.REFUNDS_FAILED, 1);
      }
      case DomainEvent.DisputeOpened opened -> {
        Telemetry.info("dispute {} of order {} is open", opened.disputeId(), opened.orderId());
        Telemetry.count(Figure.PAYMENTS_DISPUTED, 1);
      }
      case DomainEvent.DisputeClosed closed -> {
        Telemetry.info(
            "dispute {} of order {} is {}", closed.disputeId(), closed.orderId(), closed.outcome());
        if (closed.outcome() == DomainEvent.DisputeClosed.Outcome.LOST) {
          Telemetry.count(Figure.PAYMENTS_DISPUTED, 1);
        }
      }
      case DomainEvent.OrderPlaced _,
          DomainEvent.OrderPaid _,
          DomainEvent.OrderSoldOut _,
          DomainEvent.OrderStepped _,
          DomainEvent.ParcelSent _,
          DomainEvent.RefundRequested _,
          DomainEvent.RefundRecorded _,
          DomainEvent.RefundSucceeded _ -> {}
    }
  }

  private static Bus.Announcement announcement(DomainEvent event) {
    return new Bus.Announcement(event.name(), event.at(), Json.text(event));
  }
}
