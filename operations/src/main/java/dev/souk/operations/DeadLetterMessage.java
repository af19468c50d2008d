package dev.souk.operations;

import dev.souk.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a function gave up, as AWS puts it into the dead letters.
sealed interface DeadLetterMessage {

  /// Records of a stream, of which only the place is told (Lambda developer guide, "Adding an
  /// on-failure destination").
  record StreamGap(String stream, String shard, String first, String last)
      implements DeadLetterMessage {}

  /// An event to call the function with once more.
  record FailedCall(String event) implements DeadLetterMessage {}

  /// Empty when it is none of the shapes AWS writes.
  static Optional<DeadLetterMessage> of(String body) {
    try {
      return read(Json.object(Json.read(body)), body);
    } catch (Json.Malformed | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<DeadLetterMessage> read(Map<String, @Nullable Object> told, String body) {
    if (told.get("DDBStreamBatchInfo") instanceof Map<?, ?> place) {
      return Optional.of(
          new StreamGap(
              String.valueOf(place.get("streamArn")),
              String.valueOf(place.get("shardId")),
              String.valueOf(place.get("startSequenceNumber")),
              String.valueOf(place.get("endSequenceNumber"))));
    }
    if (told.get("requestPayload") instanceof Map<?, ?> event) {
      return Optional.of(new FailedCall(Json.text(event)));
    }
    if (told.get("detail") instanceof Map<?, ?> detail
        && detail.get("object") instanceof Map<?, ?>) {
      return Optional.of(new FailedCall(Json.text(ofBucket(told, detail))));
    }
    return Optional.of(new FailedCall(body));
  }

  /// EventBridge gives up the event as it got it, and the function knows it in S3's words.
  private static Map<String, Object> ofBucket(
      Map<String, @Nullable Object> event, Map<?, ?> detail) {
    var record =
        Map.of(
            "eventVersion",
            "2.1",
            "eventSource",
            "aws:s3",
            "awsRegion",
            String.valueOf(event.get("region")),
            "eventTime",
            String.valueOf(event.get("time")),
            "eventName",
            "ObjectCreated:Put",
            "s3",
            Map.of(
                "bucket",
                Json.object(detail.get("bucket")),
                "object",
                Json.object(detail.get("object"))));
    return Map.of("Records", List.of(record));
  }
}
