package dev.souk.cdk;

import dev.souk.manifest.ApiReferenceSite;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.constructs.Construct;

/// What is read of the media bucket through CloudFront, whose other prefixes no path leads to:
/// media at `/media`, which are `public/` in the bucket, and the reference of the API at `/docs`.
final class MediaBehaviors {
  static final String MEDIA = "/media";
  static final String DOCS = "/docs";

  private static final String MEDIA_REWRITE =
      """
      function handler(event) {
        event.request.uri = '/%s' + event.request.uri.slice('%s/'.length);
        return event.request;
      }
      """
          .formatted(MediaBucket.PUBLIC_PREFIX, MEDIA);

  private static final String DOCS_REWRITE =
      """
      function handler(event) {
        if (event.request.uri === '%1$s' || event.request.uri === '%1$s/') {
          event.request.uri = '%1$s/%2$s';
        }
        return event.request;
      }
      """
          .formatted(DOCS, ApiReferenceSite.PAGE);

  private final BehaviorOptions behavior;

  private MediaBehaviors(
      Construct scope, String name, MediaBucket media, String rewrite, String policy) {
    var function =
        Function.Builder.create(scope, name + "Path")
            .comment("Where %s are in the bucket".formatted(name))
            .runtime(FunctionRuntime.JS_2_0)
            .code(FunctionCode.fromInline(rewrite))
            .build();
    behavior =
        BehaviorOptions.builder()
            .origin(S3BucketOrigin.withOriginAccessControl(media.bucket()))
            .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
            .responseHeadersPolicy(headers(scope, name, policy))
            .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
            .functionAssociations(
                List.of(
                    FunctionAssociation.builder()
                        .function(function)
                        .eventType(FunctionEventType.VIEWER_REQUEST)
                        .build()))
            .build();
  }

  /// What strangers uploaded is served as its stored type and nothing else, and a page made of it
  /// could do nothing: it is sandboxed and may load nothing.
  static MediaBehaviors media(Construct scope, MediaBucket media) {
    return new MediaBehaviors(scope, "Media", media, MEDIA_REWRITE, "default-src 'none'; sandbox");
  }

  /// A page of ours, which loads what lies beside it and may try the API out.
  static MediaBehaviors docs(Construct scope, MediaBucket media) {
    return new MediaBehaviors(
        scope,
        "Docs",
        media,
        DOCS_REWRITE,
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " frame-ancestors 'none'");
  }

  BehaviorOptions behavior() {
    return behavior;
  }

  private static ResponseHeadersPolicy headers(Construct scope, String name, String policy) {
    return ResponseHeadersPolicy.Builder.create(scope, name + "Headers")
        .comment("What %s may do in a browser".formatted(name))
        .securityHeadersBehavior(
            ResponseSecurityHeadersBehavior.builder()
                .contentSecurityPolicy(
                    ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy(policy)
                        .override(true)
                        .build())
                .contentTypeOptions(
                    ResponseHeadersContentTypeOptions.builder().override(true).build())
                .frameOptions(
                    ResponseHeadersFrameOptions.builder()
                        .frameOption(HeadersFrameOption.DENY)
                        .override(true)
                        .build())
                .referrerPolicy(
                    ResponseHeadersReferrerPolicy.builder()
                        .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                        .override(true)
                        .build())
                .strictTransportSecurity(
                    ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(Duration.days(365))
                        .includeSubdomains(true)
                        .override(true)
                        .build())
                .build())
        .build();
  }
}
