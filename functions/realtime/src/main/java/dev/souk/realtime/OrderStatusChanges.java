package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.orders.OrderKeys;
import dev.souk.orders.OrderMapper;
import dev.souk.orders.OrderStatusChange;
import dev.souk.store.StreamBatch;
import dev.souk.store.TableItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;

/// What a batch of the table's stream says of orders: of each the steps it has taken, and which
/// records could not be read.
///
/// @param orders in the order orders first come up
/// @param unreadable sequence numbers, in the order of the stream
record OrderStatusChanges(Collection<OrderChanges> orders, SequencedSet<String> unreadable) {

  /// @param journey as far as the batch knows it
  /// @param steps of it that were taken in this batch, in their order
  /// @param sequences of the records that say so
  record OrderChanges(
      OrderHistory journey, List<OrderStatusChange> steps, SequencedSet<String> sequences) {
    /// Both together; a record delivered again or late adds nothing.
    OrderChanges and(OrderChanges other) {
      var steps = new TreeMap<Long, OrderStatusChange>();
      this.steps.forEach(each -> steps.put(each.sequence(), each));
      other.steps.forEach(each -> steps.put(each.sequence(), each));
      var sequences = new LinkedHashSet<>(this.sequences);
      sequences.addAll(other.sequences);
      var longer = other.journey.changes().size() > journey.changes().size() ? other : this;
      return new OrderChanges(longer.journey, List.copyOf(steps.values()), sequences);
    }
  }

  private record ReadChange(OrderHistory journey, List<OrderStatusChange> steps) {}

  static OrderStatusChanges of(List<DynamodbStreamRecord> records) {
    var batch = StreamBatch.of(records, OrderKeys.ORDER::equals, OrderStatusChanges::read);
    SequencedMap<String, OrderChanges> ways = new LinkedHashMap<>();
    for (var row : batch.rows()) {
      var sequences = new LinkedHashSet<>(List.of(row.sequence()));
      var next = new OrderChanges(row.said().journey(), row.said().steps(), sequences);
      ways.merge(next.journey().orderId(), next, OrderChanges::and);
    }
    return new OrderStatusChanges(ways.values(), batch.unreadable());
  }

  /// Empty for a change without a step, and for an order that was deleted.
  private static Optional<ReadChange> read(Optional<TableItem> before, Optional<TableItem> after) {
    return after
        .map(OrderMapper.SCHEMA::read)
        .map(order -> {
          var told =
              before
                  .map(OrderMapper.SCHEMA::read)
                  .map(it -> it.changeLog().changes().size())
                  .orElse(0);
          return new ReadChange(OrderHistory.of(order), order.changeLog().after(told));
        })
        .filter(read -> !read.steps().isEmpty());
  }
}
