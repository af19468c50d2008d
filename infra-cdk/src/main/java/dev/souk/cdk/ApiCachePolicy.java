package dev.souk.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.CacheCookieBehavior;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.constructs.Construct;

/// How long CloudFront keeps an answer of the API: as long as the answer says, at most five
/// minutes, and not at all when it says nothing. Answers differ by query and token; what everyone
/// may read comes without a token ([ViewerRequestFunction]), and which page asks makes no
/// difference ([CorsResponseHeaders]).
final class ApiCachePolicy {
  private ApiCachePolicy() {}

  static CachePolicy policy(Construct scope) {
    return CachePolicy.Builder.create(scope, "ApiCache")
        .comment("As Cache-Control says")
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.seconds(0))
        .maxTtl(Duration.minutes(5))
        .queryStringBehavior(CacheQueryStringBehavior.all())
        .headerBehavior(CacheHeaderBehavior.allowList("Authorization"))
        .cookieBehavior(CacheCookieBehavior.none())
        .enableAcceptEncodingGzip(true)
        .enableAcceptEncodingBrotli(true)
        .build();
  }
}
