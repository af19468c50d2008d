package dev.souk.local.event;

import dev.souk.json.Json;
import dev.souk.local.table.DynamoDbLocal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Lambda writes into the dead letters when it gives up (Lambda developer guide, "Adding an
/// on-failure destination" and "Capturing records of Lambda asynchronous invocations"). A queue's
/// own letters are its messages.
public final class FailureDestinationRecord {
  private static final String VERSION = "1.0";

  private FailureDestinationRecord() {}

  /// Records of a stream, of which only the place is told.
  ///
  /// @param sequences of the records, in their order
  public static String records(
      String function, String stream, String shard, List<String> sequences, Instant at) {
    var place =
        Map.of(
            "streamArn",
            stream,
            "shardId",
            shard,
            "startSequenceNumber",
            sequences.getFirst(),
            "endSequenceNumber",
            sequences.getLast(),
            "batchSize",
            sequences.size());
    return Json.text(
        Map.of(
            "requestContext",
            context(function),
            "version",
            VERSION,
            "timestamp",
            at.toString(),
            "DDBStreamBatchInfo",
            place));
  }

  /// An event that nobody waited for.
  public static String call(String function, byte[] event, Instant at) {
    return Json.text(
        Map.of(
            "version",
            VERSION,
            "timestamp",
            at.toString(),
            "requestContext",
            context(function),
            "requestPayload",
            payload(event)));
  }

  private static Map<String, Object> context(String function) {
    return Map.of(
        "functionArn",
        "arn:aws:lambda:%s:000000000000:function:souk-local-%s:live"
            .formatted(DynamoDbLocal.REGION.id(), function),
        "condition",
        "RetriesExhausted");
  }

  private static Object payload(byte[] event) {
    try {
      @Nullable Object payload = Json.read(event);
      return payload == null ? Map.of() : payload;
    } catch (Json.Malformed e) {
      throw new IllegalStateException("the local cloud sends JSON", e);
    }
  }
}
