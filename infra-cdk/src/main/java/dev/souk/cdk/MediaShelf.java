package dev.souk.cdk;

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

/// How media are read: `/media/x` is `public/x` of the bucket, whose other prefixes no path leads
/// to. What strangers uploaded is served as its stored type and nothing else, and a page made of it
/// could do nothing: it is sandboxed and may load nothing.
final class MediaShelf {
  static final String PATH = "/media";

  private static final String REWRITE =
      """
      function handler(event) {
        event.request.uri = '/%s' + event.request.uri.slice('%s/'.length);
        return event.request;
      }
      """
          .formatted(Media.SERVED, PATH);

  private final BehaviorOptions behavior;

  MediaShelf(Construct scope, Media media) {
    var rewrite =
        Function.Builder.create(scope, "MediaPath")
            .comment("%s/* is %s*".formatted(PATH, Media.SERVED))
            .runtime(FunctionRuntime.JS_2_0)
            .code(FunctionCode.fromInline(REWRITE))
            .build();
    behavior =
        BehaviorOptions.builder()
            .origin(S3BucketOrigin.withOriginAccessControl(media.bucket()))
            .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
            .responseHeadersPolicy(headers(scope))
            .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
            .functionAssociations(
                List.of(
                    FunctionAssociation.builder()
                        .function(rewrite)
                        .eventType(FunctionEventType.VIEWER_REQUEST)
                        .build()))
            .build();
  }

  BehaviorOptions behavior() {
    return behavior;
  }

  private static ResponseHeadersPolicy headers(Construct scope) {
    return ResponseHeadersPolicy.Builder.create(scope, "MediaHeaders")
        .comment("Media are looked at and never run")
        .securityHeadersBehavior(
            ResponseSecurityHeadersBehavior.builder()
                .contentSecurityPolicy(
                    ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy("default-src 'none'; sandbox")
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
