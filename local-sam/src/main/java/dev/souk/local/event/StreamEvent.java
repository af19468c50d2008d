package dev.souk.local.event;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
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
    return Json.records(out -> {
      for (var record : records) {
        write(out, record, arn);
      }
    });
  }

  private static void write(JsonGenerator out, Record record, String arn) throws IOException {
    out.writeStartObject();
    out.writeStringField("eventID", record.eventID());
    out.writeStringField("eventName", record.eventNameAsString());
    out.writeStringField("eventVersion", record.eventVersion());
    out.writeStringField("eventSource", record.eventSource());
    out.writeStringField("awsRegion", arn.split(":", -1)[3]);
    Json.object(out, "dynamodb", it -> change(it, record.dynamodb()));
    out.writeStringField("eventSourceARN", arn);
    out.writeEndObject();
  }

  private static void change(JsonGenerator out, StreamRecord change) throws IOException {
    var created = change.approximateCreationDateTime().getEpochSecond();
    out.writeNumberField("ApproximateCreationDateTime", created);
    Json.object(out, "Keys", it -> attributes(it, change.keys()));
    if (change.hasNewImage()) {
      Json.object(out, "NewImage", it -> attributes(it, change.newImage()));
    }
    if (change.hasOldImage()) {
      Json.object(out, "OldImage", it -> attributes(it, change.oldImage()));
    }
    out.writeStringField("SequenceNumber", change.sequenceNumber());
    out.writeNumberField("SizeBytes", change.sizeBytes());
    out.writeStringField("StreamViewType", change.streamViewTypeAsString());
  }

  private static void attributes(JsonGenerator out, Map<String, AttributeValue> attributes)
      throws IOException {
    for (var attribute : attributes.entrySet()) {
      out.writeFieldName(attribute.getKey());
      value(out, attribute.getValue());
    }
  }

  private static void value(JsonGenerator out, AttributeValue value) throws IOException {
    out.writeStartObject();
    switch (value.type()) {
      case S -> out.writeStringField("S", value.s());
      case N -> out.writeStringField("N", value.n());
      case B -> out.writeBinaryField("B", value.b().asByteArray());
      case BOOL -> out.writeBooleanField("BOOL", value.bool());
      case NUL -> out.writeBooleanField("NULL", true);
      case SS -> strings(out, "SS", value.ss());
      case NS -> strings(out, "NS", value.ns());
      case BS -> binaries(out, value.bs());
      case L -> list(out, value.l());
      case M -> Json.object(out, "M", it -> attributes(it, value.m()));
      case UNKNOWN_TO_SDK_VERSION -> throw new IOException("no type: " + value);
    }
    out.writeEndObject();
  }

  private static void strings(JsonGenerator out, String name, List<String> strings)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (var string : strings) {
      out.writeString(string);
    }
    out.writeEndArray();
  }

  private static void binaries(JsonGenerator out, List<SdkBytes> binaries) throws IOException {
    out.writeArrayFieldStart("BS");
    for (var binary : binaries) {
      out.writeBinary(binary.asByteArray());
    }
    out.writeEndArray();
  }

  private static void list(JsonGenerator out, List<AttributeValue> values) throws IOException {
    out.writeArrayFieldStart("L");
    for (var value : values) {
      value(out, value);
    }
    out.writeEndArray();
  }
}
