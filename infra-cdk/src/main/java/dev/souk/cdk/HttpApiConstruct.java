package dev.souk.cdk;

import dev.souk.route.RouteMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// The HTTP API, without its routes: each comes with its function. It has one stage, which every
/// change goes to at once, throttled as a whole.
final class HttpApiConstruct {
  /// What pages of other origins may send and read.
  static final List<String> METHODS = Arrays.stream(RouteMethod.values()).map(Enum::name).toList();

  static final List<String> TAKEN =
      List.of(
          "authorization",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-none-match",
          "x-csrf",
          "x-proof-of-work");

  static final List<String> SHOWN =
      List.of(
          "etag",
          "x-request-id",
          "location",
          "link",
          "retry-after",
          "ratelimit",
          "ratelimit-policy",
          "x-proof-of-work-challenge",
          "x-proof-of-work-difficulty",
          "idempotency-replayed");

  private final CfnApi api;
  private final LogGroup log;
  private @Nullable String authorizer;

  HttpApiConstruct(Construct scope, DeploymentContext deployment) {
    var deploymentStage = deployment.stage();
    var builder =
        CfnApi.Builder.create(scope, "HttpApi")
            .name(deployment.resourceName("api"))
            .protocolType("HTTP");
    if (!deployment.origins().isEmpty()) {
      builder.corsConfiguration(cors(deployment.origins()));
    }
    api = builder.build();
    log =
        LogGroup.Builder.create(scope, "HttpAccess")
            .logGroupName("/souk/%s/http-access".formatted(deploymentStage.value()))
            .retention(deploymentStage.retention())
            .removalPolicy(deploymentStage.removalOfNamed())
            .build();
    CfnStage.Builder.create(scope, "HttpStage")
        .apiId(api.getRef())
        .stageName("$default")
        .autoDeploy(true)
        .defaultRouteSettings(
            CfnStage.RouteSettingsProperty.builder()
                .throttlingRateLimit(deploymentStage.rate())
                .throttlingBurstLimit(deploymentStage.burst())
                .build())
        .accessLogSettings(
            CfnStage.AccessLogSettingsProperty.builder()
                .destinationArn(log.getLogGroupArn())
                .format(format())
                .build())
        .build();
  }

  /// Pages of the shop's own host need none; pages of other origins, those that the local cloud
  /// allows its own.
  private static CfnApi.CorsProperty cors(List<String> origins) {
    return CfnApi.CorsProperty.builder()
        .allowOrigins(origins)
        .allowCredentials(true)
        .allowMethods(METHODS)
        .allowHeaders(TAKEN)
        .exposeHeaders(SHOWN)
        .maxAge(3600)
        .build();
  }

  /// Ids, codes and durations; no address, query or header, which may be personal.
  private static String format() {
    return List.of(
            "requestId:requestId",
            "time:requestTimeEpoch",
            "routeKey:routeKey",
            "status:status",
            "latency:responseLatency",
            "functionLatency:integrationLatency",
            "functionStatus:integrationStatus",
            "functionError:integrationErrorMessage",
            "authorizerError:authorizer.error",
            "error:error.message")
        .stream()
        .map(each -> each.split(":", 2))
        .map(each -> "\"%s\":\"$context.%s\"".formatted(each[0], each[1]))
        .collect(Collectors.joining(",", "{", "}"));
  }

  String id() {
    return api.getRef();
  }

  /// The host behind the distribution.
  String host() {
    return "%s.execute-api.%s.%s".formatted(id(), Aws.REGION, Aws.URL_SUFFIX);
  }

  /// What a request to this path calls a function as.
  String arn(String path) {
    return "arn:%s:execute-api:%s:%s:%s/*/*%s"
        .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, id(), path);
  }

  LogGroup log() {
    return log;
  }

  /// The one authorizer, known once its own function is.
  void authorizedBy(String id) {
    if (authorizer != null) {
      throw new IllegalStateException("there are two authorizers");
    }
    authorizer = id;
  }

  String authorizer() {
    return Optional.ofNullable(authorizer)
        .orElseThrow(() -> new IllegalStateException("the authorizer's function comes first"));
  }
}
