package dev.souk.operations;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads again what a stream's reader gave up. DynamoDB keeps it for 24 hours.
final class StreamRecordReader {
  /// Of which many may be empty: a shard is read by time, and not by what is in it.
  private static final int MAX_PAGES = 1_000;

  private final DynamoDbStreamsClient streams;

  StreamRecordReader(DynamoDbStreamsClient streams) {
    this.streams = streams;
  }

  /// The records from the first to the last of a gap, none when DynamoDB has them no more.
  List<Record> of(DeadLetterMessage.StreamGap gap) {
    try {
      return read(gap);
    } catch (TrimmedDataAccessException | ResourceNotFoundException e) {
      return List.of();
    }
  }

  private List<Record> read(DeadLetterMessage.StreamGap gap) {
    var last = new BigInteger(gap.last());
    var found = new ArrayList<Record>();
    var pages = 0;
    var iterator =
        streams
            .getShardIterator(it ->
                it.streamArn(gap.stream())
                    .shardId(gap.shard())
                    .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                    .sequenceNumber(gap.first()))
            .shardIterator();
    while (iterator != null && before(found, last) && pages++ < MAX_PAGES) {
      var at = iterator;
      var page = streams.getRecords(it -> it.shardIterator(at));
      for (var record : page.records()) {
        if (new BigInteger(record.dynamodb().sequenceNumber()).compareTo(last) > 0) {
          return found;
        }
        found.add(record);
      }
      iterator = page.nextShardIterator();
    }
    return found;
  }

  private static boolean before(List<Record> found, BigInteger last) {
    return found.isEmpty()
        || new BigInteger(found.getLast().dynamodb().sequenceNumber()).compareTo(last) < 0;
  }
}
