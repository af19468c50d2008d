package dev.souk.local.stream;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Neighbouring records of one shard that go to the function together.
///
/// @param tries how often just these have failed already
record Batch(List<Record> records, int tries) {

  Batch {
    records = List.copyOf(records);
  }

  static Batch of(List<Record> records) {
    return new Batch(records, 0);
  }

  Batch failed() {
    return new Batch(records, tries + 1);
  }

  /// Splitting does not count as a try, as with Lambda's mapping.
  Batch firstHalf() {
    return of(records.subList(0, records.size() / 2));
  }

  Batch secondHalf() {
    return of(records.subList(records.size() / 2, records.size()));
  }

  Batch from(int index) {
    return of(records.subList(index, records.size()));
  }

  List<String> sequenceNumbers() {
    return records.stream().map(it -> it.dynamodb().sequenceNumber()).toList();
  }
}
