package dev.souk.cdk;

import dev.souk.grants.Grant;
import dev.souk.media.UploadLocation;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/// The bucket of media and the bucket that logs who asked for them. Both are closed to the public;
/// the one is read through CloudFront alone and written by presigned requests and functions.
final class MediaBucket {
  /// What is served lies under this prefix.
  static final String PUBLIC_PREFIX = Grant.SERVED;

  private final Bucket bucket;
  private final Bucket logs;

  MediaBucket(Construct scope, DeploymentContext deployment) {
    logs =
        blockPublic(scope, "Logs", deployment)
            // CloudFront's log delivery grants itself access by an ACL.
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED)
            .lifecycleRules(
                List.of(LifecycleRule.builder().id("logs").expiration(Duration.days(90)).build()))
            .build();
    NagFindings.accept(
        logs, "AwsSolutions-S1", "It is where access logs go; logging it never ends.");
    bucket =
        blockPublic(scope, "Media", deployment)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .serverAccessLogsBucket(logs)
            .serverAccessLogsPrefix("s3/")
            .versioned(deployment.stage().prod())
            .lifecycleRules(rules(deployment))
            .cors(cors(deployment))
            .build();
    bucket.addToResourcePolicy(served(bucket));
    enableEventBridge(bucket);
  }

  /// CloudFront reads what is served and nothing else, whatever path it is asked for.
  private static PolicyStatement served(Bucket bucket) {
    return PolicyStatement.Builder.create()
        .sid("ReadThroughCloudFront")
        .effect(Effect.DENY)
        .principals(List.of(new ServicePrincipal("cloudfront.amazonaws.com")))
        .actions(List.of("s3:GetObject"))
        .notResources(
            List.of(
                bucket.arnForObjects(PUBLIC_PREFIX + "*"),
                bucket.arnForObjects(MediaBehaviors.DOCS.substring(1) + "/*")))
        .build();
  }

  /// Said in the bucket's own words: the CDK's would bring a function with a role of its own.
  private static void enableEventBridge(Bucket bucket) {
    ((CfnBucket) Objects.requireNonNull(bucket.getNode().getDefaultChild()))
        .setNotificationConfiguration(
            CfnBucket.NotificationConfigurationProperty.builder()
                .eventBridgeConfiguration(
                    CfnBucket.EventBridgeConfigurationProperty.builder()
                        .eventBridgeEnabled(true)
                        .build())
                .build());
  }

  private static Bucket.Builder blockPublic(
      Construct scope, String id, DeploymentContext deployment) {
    return Bucket.Builder.create(scope, id)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .encryption(BucketEncryption.S3_MANAGED)
        .enforceSsl(true)
        .minimumTlsVersion(1.2)
        .removalPolicy(deployment.stage().removal());
  }

  /// In `prod` what is deleted or overwritten can be had back for a month, and is gone then: a
  /// person's request to be forgotten waits no longer than that.
  private static List<LifecycleRule> rules(DeploymentContext deployment) {
    if (!deployment.stage().prod()) {
      return List.of(incoming(), cutOff());
    }
    var before =
        LifecycleRule.builder()
            .id("before")
            .noncurrentVersionExpiration(Duration.days(30))
            .expiredObjectDeleteMarker(true)
            .build();
    return List.of(incoming(), cutOff(), before);
  }

  /// What was announced and never became a media file: a sweep removes it within a day or two, and
  /// this is the net below it.
  private static LifecycleRule incoming() {
    return LifecycleRule.builder()
        .id("incoming")
        .prefix(UploadLocation.PREFIX)
        .expiration(Duration.days(7))
        .build();
  }

  /// The parts of what was never completed, wherever it was to go: a function that is ended between
  /// two of them cannot tell.
  private static LifecycleRule cutOff() {
    return LifecycleRule.builder()
        .id("cut-off")
        .abortIncompleteMultipartUploadAfter(Duration.days(1))
        .build();
  }

  /// Browsers put files here straight from pages of these origins and no others. The distribution's
  /// own address cannot stand here, since the distribution names the bucket.
  private static List<CorsRule> cors(DeploymentContext deployment) {
    var origins = deployment.knownOrigins();
    return origins.isEmpty()
        ? List.of()
        : List.of(
            CorsRule.builder()
                .allowedOrigins(origins)
                .allowedMethods(List.of(HttpMethods.PUT))
                .allowedHeaders(List.of("content-type", "if-none-match", "x-amz-checksum-sha256"))
                .exposedHeaders(List.of("etag"))
                .maxAge(3600)
                .build());
  }

  Bucket bucket() {
    return bucket;
  }

  Bucket logs() {
    return logs;
  }
}
