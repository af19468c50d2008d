package dev.souk.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.IResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersCorsBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersXSSProtection;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/// Which pages of other origins may read an answer, said by CloudFront to each as it asks, over
/// what the API said to whoever asked first: so one answer is kept for all origins. Without other
/// origins only the headers of security, as AWS manages them.
final class CorsResponseHeaders {
  private CorsResponseHeaders() {}

  static IResponseHeadersPolicy policy(Construct scope, DeploymentContext deployment) {
    if (deployment.origins().isEmpty()) {
      return ResponseHeadersPolicy.SECURITY_HEADERS;
    }
    return ResponseHeadersPolicy.Builder.create(scope, "CorsHeaders")
        .comment("Souk %s: which pages may read answers".formatted(deployment.stage().value()))
        .corsBehavior(
            ResponseHeadersCorsBehavior.builder()
                .accessControlAllowCredentials(true)
                .accessControlAllowOrigins(deployment.origins())
                .accessControlAllowMethods(HttpApiConstruct.METHODS)
                .accessControlAllowHeaders(HttpApiConstruct.TAKEN)
                .accessControlExposeHeaders(HttpApiConstruct.SHOWN)
                .accessControlMaxAge(Duration.hours(1))
                .originOverride(true)
                .build())
        .securityHeadersBehavior(security())
        .build();
  }

  /// The same as AWS's managed policy `SecurityHeadersPolicy`.
  private static ResponseSecurityHeadersBehavior security() {
    return ResponseSecurityHeadersBehavior.builder()
        .contentTypeOptions(ResponseHeadersContentTypeOptions.builder().override(true).build())
        .frameOptions(
            ResponseHeadersFrameOptions.builder()
                .frameOption(HeadersFrameOption.SAMEORIGIN)
                .override(false)
                .build())
        .referrerPolicy(
            ResponseHeadersReferrerPolicy.builder()
                .referrerPolicy(HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)
                .override(false)
                .build())
        .strictTransportSecurity(
            ResponseHeadersStrictTransportSecurity.builder()
                .accessControlMaxAge(Duration.days(365))
                .override(false)
                .build())
        .xssProtection(
            ResponseHeadersXSSProtection.builder()
                .protection(true)
                .modeBlock(true)
                .override(false)
                .build())
        .build();
  }
}
