package dev.souk.local.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.json.Json;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  private static final Map<String, String> LOCAL = Map.of("principalId", "local");

  private BucketEvent() {}

  public static byte[] of(Made made, String region) {
    var record =
        Map.of(
            "eventVersion",
            "2.1",
            "eventSource",
            "aws:s3",
            "awsRegion",
            region,
            "eventTime",
            made.at().toString(),
            "eventName",
            "ObjectCreated:" + made.by(),
            "userIdentity",
            LOCAL,
            "requestParameters",
            Map.of("sourceIPAddress", "127.0.0.1"),
            "responseElements",
            Map.of("x-amz-request-id", UUID.randomUUID().toString()),
            "s3",
            object(made));
    return Json.bytes(Map.of("Records", List.of(record)));
  }

  private static Map<String, Object> object(Made made) {
    var bucket =
        Map.of(
            "name", made.bucket(), "ownerIdentity", LOCAL, "arn", "arn:aws:s3:::" + made.bucket());
    var object =
        Map.of(
            "key",
            URLEncoder.encode(made.key(), UTF_8),
            "size",
            made.size(),
            "eTag",
            made.eTag(),
            "sequencer",
            "%016X".formatted(made.sequencer()));
    return Map.of(
        "s3SchemaVersion", "1.0", "configurationId", "local", "bucket", bucket, "object", object);
  }
}
