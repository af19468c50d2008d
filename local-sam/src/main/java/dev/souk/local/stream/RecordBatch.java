package dev.souk.local.stream;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Neighbouring records of one shard that go to the function together.
///
/// @param attempts how often just these have failed already
record RecordBatch(List<Record> records, int attempts) {

  RecordBatch {
    records = List.copyOf(records);
  }

  static RecordBatch of(List<Record> records) {
    return new RecordBatch(records, 0);
  }

  RecordBatch failed() {
    return new RecordBatch(records, attempts + 1);
  }

  /// Splitting does not count as a try, as with Lambda's mapping.
  RecordBatch firstHalf() {
    return of(records.subList(0, records.size() / 2));
  }

  RecordBatch secondHalf() {
    return of(records.subList(records.size() / 2, records.size()));
  }

  RecordBatch from(int index) {
    return of(records.subList(index, records.size()));
  }

  List<String> sequenceNumbers() {
    return records.stream().map(it -> it.dynamodb().sequenceNumber()).toList();
  }
}
