package dev.souk.operations;

import dev.souk.json.Json;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
    told.put("Keys", attributes(change.keys()));
    if (change.hasNewImage()) {
      told.put("NewImage", attributes(change.newImage()));
    }
    if (change.hasOldImage()) {
      told.put("OldImage", attributes(change.oldImage()));
    }
    told.put("SequenceNumber", change.sequenceNumber());
    told.put("SizeBytes", change.sizeBytes());
    told.put("StreamViewType", change.streamViewTypeAsString());
    return told;
  }

  private static Map<String, Object> attributes(Map<String, AttributeValue> attributes) {
    var told = new LinkedHashMap<String, Object>();
    attributes.forEach((name, value) -> told.put(name, attribute(value)));
    return told;
  }

  private static Map<String, Object> attribute(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case B -> Map.of("B", base64(value.b()));
      case BOOL -> Map.of("BOOL", value.bool());
      case NUL -> Map.of("NULL", true);
      case SS -> Map.of("SS", value.ss());
      case NS -> Map.of("NS", value.ns());
      case BS -> Map.of("BS", value.bs().stream().map(StreamEvent::base64).toList());
      case L -> Map.of("L", value.l().stream().map(StreamEvent::attribute).toList());
      case M -> Map.of("M", attributes(value.m()));
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("no type: " + value);
    };
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
