package dev.souk.sample;

import dev.souk.id.IdType;
import dev.souk.manifest.JsonTree;
import dev.souk.route.BucketTrigger;
import java.util.List;

/// The event S3 hands to a function (S3 user guide, "Event message structure"), of an upload that
/// has just come in.
final class BucketSampleEvent {
  private static final String BUCKET = "souk-media";

  private BucketSampleEvent() {}

  static JsonTree of(BucketTrigger events) {
    var owner = JsonTree.of("principalId", "A3NL1KOZZKExample");
    var bucket =
        JsonTree.of("name", BUCKET)
            .with("ownerIdentity", owner)
            .with("arn", "arn:aws:s3:::" + BUCKET);
    var key =
        events.prefix() + SampleConstants.id(IdType.SEL) + "/" + SampleConstants.id(IdType.MED);
    var object =
        JsonTree.of("key", key)
            .with("size", 183_724)
            .with("eTag", "781e5e245d69b566979b86e28d23f2c7")
            .with("sequencer", "0055AED6DCD90281E5");
    var s3 =
        JsonTree.of("s3SchemaVersion", "1.0")
            .with("configurationId", events.name())
            .with("bucket", bucket)
            .with("object", object);
    return JsonTree.of("Records", List.of(record(s3)));
  }

  private static JsonTree record(JsonTree s3) {
    return JsonTree.of("eventVersion", "2.1")
        .with("eventSource", "aws:s3")
        .with("awsRegion", SampleConstants.REGION)
        .with("eventTime", "2026-03-01T12:00:00.000Z")
        .with("eventName", "ObjectCreated:Put")
        .with("userIdentity", JsonTree.of("principalId", "AWS:AROAEXAMPLEPRINCIPALID"))
        .with("requestParameters", JsonTree.of("sourceIPAddress", SampleHttpRequest.ADDRESS))
        .with(
            "responseElements",
            JsonTree.of("x-amz-request-id", "C3D13FE58DE4C810")
                .with("x-amz-id-2", "FMyUVURIY8IgAtTv8xRjskZQpcIZ9KG4V5Wp6S7SExample"))
        .with("s3", s3);
  }
}
