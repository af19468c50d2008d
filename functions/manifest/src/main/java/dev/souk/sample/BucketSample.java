package dev.souk.sample;

import dev.souk.id.Kind;
import dev.souk.manifest.Tree;
import dev.souk.route.BucketEvents;
import java.util.List;

/// The event S3 hands to a function (S3 user guide, "Event message structure"), of an upload that
/// has just come in.
final class BucketSample {
  private static final String BUCKET = "souk-media";

  private BucketSample() {}

  static Tree of(BucketEvents events) {
    var owner = Tree.of("principalId", "A3NL1KOZZKExample");
    var bucket =
        Tree.of("name", BUCKET).with("ownerIdentity", owner).with("arn", "arn:aws:s3:::" + BUCKET);
    var key = events.prefix() + Scene.id(Kind.SEL) + "/" + Scene.id(Kind.MED);
    var object =
        Tree.of("key", key)
            .with("size", 183_724)
            .with("eTag", "781e5e245d69b566979b86e28d23f2c7")
            .with("sequencer", "0055AED6DCD90281E5");
    var s3 =
        Tree.of("s3SchemaVersion", "1.0")
            .with("configurationId", events.name())
            .with("bucket", bucket)
            .with("object", object);
    return Tree.of("Records", List.of(record(s3)));
  }

  private static Tree record(Tree s3) {
    return Tree.of("eventVersion", "2.1")
        .with("eventSource", "aws:s3")
        .with("awsRegion", Scene.REGION)
        .with("eventTime", "2026-03-01T12:00:00.000Z")
        .with("eventName", "ObjectCreated:Put")
        .with("userIdentity", Tree.of("principalId", "AWS:AROAEXAMPLEPRINCIPALID"))
        .with("requestParameters", Tree.of("sourceIPAddress", HttpRequest.ADDRESS))
        .with(
            "responseElements",
            Tree.of("x-amz-request-id", "C3D13FE58DE4C810")
                .with("x-amz-id-2", "FMyUVURIY8IgAtTv8xRjskZQpcIZ9KG4V5Wp6S7SExample"))
        .with("s3", s3);
  }
}
