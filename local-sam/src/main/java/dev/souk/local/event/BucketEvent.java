package dev.souk.local.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.UUID;

/// The event S3 hands to a function (S3 user guide, "Event message structure"), one record each, as
/// S3 does. Its key is encoded like a form, with `+` for a space.
public final class BucketEvent {

  /// An object that was made.
  ///
  /// @param by how, as S3 names it: `Put`, `Copy`, `CompleteMultipartUpload`
  /// @param sequencer of two events of one key, the later has the greater
  public record Made(
      String bucket, String key, long size, String eTag, String by, long sequencer, Instant at) {}

  private BucketEvent() {}

  public static byte[] of(Made made, String region) {
    return Json.records(out -> {
      out.writeStartObject();
      out.writeStringField("eventVersion", "2.1");
      out.writeStringField("eventSource", "aws:s3");
      out.writeStringField("awsRegion", region);
      out.writeStringField("eventTime", made.at().toString());
      out.writeStringField("eventName", "ObjectCreated:" + made.by());
      principal(out, "userIdentity");
      Json.object(
          out, "requestParameters", it -> it.writeStringField("sourceIPAddress", "127.0.0.1"));
      Json.object(
          out,
          "responseElements",
          it -> it.writeStringField("x-amz-request-id", UUID.randomUUID().toString()));
      Json.object(out, "s3", it -> object(it, made));
      out.writeEndObject();
    });
  }

  private static void object(JsonGenerator out, Made made) throws IOException {
    out.writeStringField("s3SchemaVersion", "1.0");
    out.writeStringField("configurationId", "local");
    Json.object(
        out,
        "bucket",
        it -> {
          it.writeStringField("name", made.bucket());
          principal(it, "ownerIdentity");
          it.writeStringField("arn", "arn:aws:s3:::" + made.bucket());
        });
    Json.object(
        out,
        "object",
        it -> {
          it.writeStringField("key", URLEncoder.encode(made.key(), UTF_8));
          it.writeNumberField("size", made.size());
          it.writeStringField("eTag", made.eTag());
          it.writeStringField("sequencer", "%016X".formatted(made.sequencer()));
        });
  }

  private static void principal(JsonGenerator out, String name) throws IOException {
    Json.object(out, name, it -> it.writeStringField("principalId", "local"));
  }
}
