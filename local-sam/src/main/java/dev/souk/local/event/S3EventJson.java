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
public final class S3EventJson {

  /// An object that was made.
  ///
  /// @param by how, as S3 names it: `Put`, `Copy`, `CompleteMultipartUpload`
  /// @param sequencer of two events of one key, the later has the greater
  public record CreatedObject(
      String bucket, String key, long size, String eTag, String by, long sequencer, Instant at) {}

  private static final Map<String, String> LOCAL = Map.of("principalId", "local");

  private S3EventJson() {}

  public static byte[] of(CreatedObject createdObject, String region) {
    var record =
        Map.of(
            "eventVersion",
            "2.1",
            "eventSource",
            "aws:s3",
            "awsRegion",
            region,
            "eventTime",
            createdObject.at().toString(),
            "eventName",
            "ObjectCreated:" + createdObject.by(),
            "userIdentity",
            LOCAL,
            "requestParameters",
            Map.of("sourceIPAddress", "127.0.0.1"),
            "responseElements",
            Map.of("x-amz-request-id", UUID.randomUUID().toString()),
            "s3",
            object(createdObject));
    return Json.bytes(Map.of("Records", List.of(record)));
  }

  private static Map<String, Object> object(CreatedObject createdObject) {
    var bucket =
        Map.of(
            "name",
            createdObject.bucket(),
            "ownerIdentity",
            LOCAL,
            "arn",
            "arn:aws:s3:::" + createdObject.bucket());
    var object =
        Map.of(
            "key",
            URLEncoder.encode(createdObject.key(), UTF_8),
            "size",
            createdObject.size(),
            "eTag",
            createdObject.eTag(),
            "sequencer",
            "%016X".formatted(createdObject.sequencer()));
    return Map.of(
        "s3SchemaVersion", "1.0", "configurationId", "local", "bucket", bucket, "object", object);
  }
}
