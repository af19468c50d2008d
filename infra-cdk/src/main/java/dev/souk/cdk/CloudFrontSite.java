package dev.souk.cdk;

import dev.souk.http.CloudFrontKey;
import dev.souk.wiring.EnvironmentSetting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.constructs.Construct;

/// The one host browsers know: the API, the sockets at `/realtime` and the media under `/media`, so
/// that no page of the shop's needs CORS.
final class CloudFrontSite {
  private final Distribution distribution;
  private final String host;

  /// @param edge what had to be made in us-east-1
  CloudFrontSite(
      Construct scope,
      DeploymentContext deployment,
      EdgePaths open,
      HttpApiConstruct http,
      SecretsConstruct secrets,
      WebSocketApiConstruct sockets,
      MediaBucket media,
      Optional<EdgeStack> edge) {
    var key = secrets.reference(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET, deployment.frontKey());
    var builder =
        Distribution.Builder.create(scope, "CloudFrontSite")
            .comment(deployment.resourceName("front"))
            .defaultBehavior(api(scope, deployment, open, http, key))
            .additionalBehaviors(behaviors(scope, media, sockets, key))
            .errorResponses(errors())
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .priceClass(PriceClass.PRICE_CLASS_100)
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .enableLogging(true)
            .logBucket(media.logs())
            .logFilePrefix("cloudfront/");
    edge.flatMap(EdgeStack::firewall).ifPresent(builder::webAclId);
    var domain = deployment.domain();
    domain.ifPresent(it ->
        builder
            .domainNames(List.of(it.host()))
            .certificate(certificate(scope, it, edge.flatMap(EdgeStack::certificate))));
    distribution = builder.build();
    host = domain.map(CustomDomain::host).orElseGet(distribution::getDistributionDomainName);
    domain.ifPresent(it -> EdgeStack.point(scope, it, distribution));
    accept(deployment);
  }

  private void accept(DeploymentContext deployment) {
    NagFindings.accept(
        distribution, "AwsSolutions-CFR1", "The shop sells to whoever can pay, from anywhere.");
    if (!deployment.firewallEnabled()) {
      NagFindings.accept(
          distribution,
          "AwsSolutions-CFR2",
          "A firewall costs six dollars a month at rest; dev has none, prod does.");
    }
    if (deployment.domain().isEmpty()) {
      NagFindings.accept(
          distribution,
          "AwsSolutions-CFR4",
          "CloudFront's own certificate fixes the oldest TLS; a domain of one's own raises it.");
    }
  }

  private static ICertificate certificate(
      Construct scope, CustomDomain domain, Optional<ICertificate> made) {
    return switch (domain) {
      case CustomDomain.Route53 _ -> made.orElseThrow();
      case CustomDomain.ExternalDns(_, var arn) ->
          Certificate.fromCertificateArn(scope, "Certificate", arn);
    };
  }

  /// What the API says of its caching holds: `Cache-Control` decides, and without one nothing is
  /// kept. What is not for everyone is kept by token. The API is told whose request it is, and
  /// answers no other.
  private static BehaviorOptions api(
      Construct scope,
      DeploymentContext deployment,
      EdgePaths open,
      HttpApiConstruct http,
      String key) {
    return originRequest(http.host(), key)
        .functionAssociations(List.of(ViewerRequestFunction.association(scope, open)))
        .cachePolicy(ApiCachePolicy.policy(scope))
        .responseHeadersPolicy(CorsResponseHeaders.policy(scope, deployment))
        .compress(true)
        .build();
  }

  /// No failure is kept: CloudFront would give it to all for ten seconds, a 404 for a product that
  /// has just been published as well as a 503 (CloudFront developer guide, "How CloudFront caches
  /// error responses").
  private static List<ErrorResponse> errors() {
    return Stream.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504)
        .map(it -> ErrorResponse.builder().httpStatus(it).ttl(Duration.seconds(0)).build())
        .toList();
  }

  private static Map<String, BehaviorOptions> behaviors(
      Construct scope, MediaBucket media, WebSocketApiConstruct sockets, String key) {
    var all = new LinkedHashMap<String, BehaviorOptions>();
    all.put(MediaBehaviors.MEDIA + "/*", MediaBehaviors.media(scope, media).behavior());
    all.put(MediaBehaviors.DOCS + "*", MediaBehaviors.docs(scope, media).behavior());
    all.put(
        "/" + WebSocketApiConstruct.STAGE,
        originRequest(sockets.host(), key).cachePolicy(CachePolicy.CACHING_DISABLED).build());
    return all;
  }

  /// All a viewer sends goes on but the host, by which API Gateway knows its APIs; and a key that
  /// no viewer has, without which what is behind them refuses a request ([CloudFrontKey]).
  private static BehaviorOptions.Builder originRequest(String host, String key) {
    return BehaviorOptions.builder()
        .origin(
            HttpOrigin.Builder.create(host)
                .customHeaders(Map.of(CloudFrontKey.HEADER, key))
                .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                .build())
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY);
  }

  /// CloudFront's own.
  String distributionHost() {
    return distribution.getDistributionDomainName();
  }

  /// Where the shop is, without a slash at the end.
  String site() {
    return "https://" + host;
  }

  String media() {
    return site() + MediaBehaviors.MEDIA;
  }

  String sockets() {
    return "wss://%s/%s".formatted(host, WebSocketApiConstruct.STAGE);
  }

  /// The origins whose pages may open a socket.
  List<String> origins(DeploymentContext deployment) {
    var all = new ArrayList<>(List.of(site()));
    all.addAll(deployment.origins());
    return all;
  }
}
