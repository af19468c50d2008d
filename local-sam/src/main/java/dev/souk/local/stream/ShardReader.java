package dev.souk.local.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads one shard from its oldest record to its end. Used by one thread.
final class ShardReader {
  private final DynamoDbStreamsClient streams;
  private final String arn;
  private final String shard;
  private @Nullable String iterator;
  private @Nullable String last;
  private boolean ended;

  ShardReader(DynamoDbStreamsClient streams, String arn, String shard) {
    this.streams = streams;
    this.arn = arn;
    this.shard = shard;
  }

  String shard() {
    return shard;
  }

  /// Whether the shard is closed and read to its end.
  boolean ended() {
    return ended;
  }

  /// The records since the last time, none when there are none yet.
  List<Record> next() {
    try {
      var at = iterator == null ? iteratorFrom(last) : iterator;
      var read = streams.getRecords(it -> it.shardIterator(at));
      iterator = read.nextShardIterator();
      ended = iterator == null;
      if (!read.records().isEmpty()) {
        last = read.records().getLast().dynamodb().sequenceNumber();
      }
      return read.records();
    } catch (ExpiredIteratorException e) {
      iterator = null;
      return List.of();
    } catch (TrimmedDataAccessException e) {
      // What was to come next is gone after 24 hours: go on with the oldest there is.
      iterator = null;
      last = null;
      return List.of();
    }
  }

  private String iteratorFrom(@Nullable String after) {
    var request = GetShardIteratorRequest.builder().streamArn(arn).shardId(shard);
    if (after == null) {
      request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
    } else {
      request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(after);
    }
    return streams.getShardIterator(request.build()).shardIterator();
  }
}
