package dev.souk.store;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.souk.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a batch of the table's stream says of one kind of item. A record that cannot be read stands
/// in no other's way.
///
/// @param rows in the order of the stream
/// @param unreadable sequence numbers of what could not be read, in the same order
public record StreamBatch<T>(List<StreamRow<T>> rows, SequencedSet<String> unreadable) {
  /// @param sequence of the record that says so
  public record StreamRow<T>(String sequence, T said) {}

  /// Reads one change of an item; either image is empty when there was or is none.
  @FunctionalInterface
  public interface Reader<T> {
    /// Empty when the change says nothing.
    Optional<T> read(Optional<TableItem> before, Optional<TableItem> after);
  }

  /// @param sortKeys of the items the reader reads; others are passed over
  public static <T> StreamBatch<T> of(
      List<DynamodbStreamRecord> records, Predicate<String> sortKeys, Reader<T> reader) {
    var rows = new ArrayList<StreamRow<T>>();
    var unread = new LinkedHashSet<String>();
    for (var each : records) {
      var change = each.getDynamodb();
      if (!sortKeys.test(sortKey(change.getKeys()))) {
        continue;
      }
      var sequence = change.getSequenceNumber();
      try {
        reader
            .read(image(change.getOldImage()), image(change.getNewImage()))
            .ifPresent(said -> rows.add(new StreamRow<>(sequence, said)));
      } catch (RuntimeException e) {
        Telemetry.error("record " + sequence + " could not be read", e);
        unread.add(sequence);
      }
    }
    return new StreamBatch<>(List.copyOf(rows), unread);
  }

  private static String sortKey(Map<String, AttributeValue> keys) {
    var sk = keys.get("sk");
    return sk == null ? "" : sk.getS();
  }

  private static Optional<TableItem> image(@Nullable Map<String, AttributeValue> image) {
    return image == null || image.isEmpty()
        ? Optional.empty()
        : Optional.of(StreamImages.item(image));
  }

  /// Names the first record that did not get through: Lambda delivers it and all after it again,
  /// and gives it up after the mapping's attempts.
  public static StreamsEventResponse answer(
      List<DynamodbStreamRecord> records, Set<String> failed) {
    return new StreamsEventResponse(
        records.stream()
            .map(each -> each.getDynamodb().getSequenceNumber())
            .filter(failed::contains)
            .limit(1)
            .map(BatchItemFailure::new)
            .toList());
  }
}
