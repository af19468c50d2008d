package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.orders.OrderItems;
import dev.souk.orders.Step;
import dev.souk.store.Batch;
import dev.souk.store.Item;
import dev.souk.store.Keys;
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
/// @param ways in the order orders first come up
/// @param unread sequence numbers, in the order of the stream
record Taken(Collection<Way> ways, SequencedSet<String> unread) {

  /// @param journey as far as the batch knows it
  /// @param steps of it that were taken in this batch, in their order
  /// @param sequences of the records that say so
  record Way(Journey journey, List<Step> steps, SequencedSet<String> sequences) {
    /// Both together; a record delivered again or late adds nothing.
    Way and(Way other) {
      var steps = new TreeMap<Long, Step>();
      this.steps.forEach(each -> steps.put(each.sequence(), each));
      other.steps.forEach(each -> steps.put(each.sequence(), each));
      var sequences = new LinkedHashSet<>(this.sequences);
      sequences.addAll(other.sequences);
      var longer = other.journey.steps().size() > journey.steps().size() ? other : this;
      return new Way(longer.journey, List.copyOf(steps.values()), sequences);
    }
  }

  private record Read(Journey journey, List<Step> steps) {}

  static Taken of(List<DynamodbStreamRecord> records) {
    var batch = Batch.of(records, Keys.ORDER::equals, Taken::read);
    SequencedMap<String, Way> ways = new LinkedHashMap<>();
    for (var row : batch.rows()) {
      var sequences = new LinkedHashSet<>(List.of(row.sequence()));
      var next = new Way(row.said().journey(), row.said().steps(), sequences);
      ways.merge(next.journey().orderId(), next, Way::and);
    }
    return new Taken(ways.values(), batch.unread());
  }

  /// Empty for a change without a step, and for an order that was deleted.
  private static Optional<Read> read(Optional<Item> before, Optional<Item> after) {
    return after
        .map(OrderItems.SCHEMA::read)
        .map(order -> {
          var told =
              before.map(OrderItems.SCHEMA::read).map(it -> it.log().steps().size()).orElse(0);
          return new Read(Journey.of(order), order.log().after(told));
        })
        .filter(read -> !read.steps().isEmpty());
  }
}
