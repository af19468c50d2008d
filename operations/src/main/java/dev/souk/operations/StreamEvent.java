package dev.souk.operations;

import dev.souk.json.Json;
import dev.souk.store.ItemJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/// The event a stream's mapping hands to a function (Lambda developer guide, "Using AWS Lambda with
/// Amazon DynamoDB").
public final class StreamEvent {

  private StreamEvent() {}

  /// @param arn of the stream; its region is that of every record
  public static byte[] of(List<Record> records, String arn) {
    var told = records.stream().map(record -> told(record, arn)).toList();
    return Json.bytes(Map.of("Records", told));
  }

  private static Map<String, Object> told(Record record, String arn) {
    return Map.of(
        "eventID",
        record.eventID(),
        "eventName",
        record.eventNameAsString(),
        "eventVersion",
        record.eventVersion(),
        "eventSource",
        record.eventSource(),
        "awsRegion",
        arn.split(":", -1)[3],
        "dynamodb",
        change(record.dynamodb()),
        "eventSourceARN",
        arn);
  }

  private static Map<String, Object> change(StreamRecord change) {
    var told = new LinkedHashMap<String, Object>();
    told.put("ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    told.put("Keys", ItemJson.of(change.keys()));
    if (change.hasNewImage()) {
      told.put("NewImage", ItemJson.of(change.newImage()));
    }
    if (change.hasOldImage()) {
      told.put("OldImage", ItemJson.of(change.oldImage()));
    }
    told.put("SequenceNumber", change.sequenceNumber());
    told.put("SizeBytes", change.sizeBytes());
    told.put("StreamViewType", change.streamViewTypeAsString());
    return told;
  }
}
