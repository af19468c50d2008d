package dev.souk.cdk;

import dev.souk.route.Route;
import java.util.Map;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/// A route of the HTTP API, with its aliases; to the gateway all of them are routes to one
/// function.
final class HttpRouteEventSource implements EventSource {
  /// What API Gateway waits at most.
  private static final int LONGEST_MILLIS = 30_000;

  /// How the paths of webhooks end.
  static final String WEBHOOK = "/webhook";

  private final Construct scope;
  private final CoreStack core;
  private final Route route;

  HttpRouteEventSource(Construct scope, CoreStack core, Route route) {
    this.scope = scope;
    this.core = core;
    this.route = route;
  }

  @Override
  public Latency latency() {
    return Latency.INTERACTIVE;
  }

  /// However many shop, what they paid is heard; and whoever forges events keeps nobody from
  /// shopping. All other routes have one throttle together, that of the stage.
  @Override
  public boolean reservesConcurrency() {
    return webhook();
  }

  @Override
  public void connect(Alias function) {
    var integration =
        CfnIntegration.Builder.create(scope, "Integration")
            .apiId(core.http().id())
            .integrationType("AWS_PROXY")
            .integrationUri(function.getFunctionArn())
            .payloadFormatVersion("2.0")
            .timeoutInMillis(Math.min(LONGEST_MILLIS, route.timeout().toMillis() + 500))
            .build();
    for (var path : route.paths()) {
      var id = path.equals(route.path()) ? "" : "Alias" + route.paths().indexOf(path);
      InvokePermission.grant(
          scope, "Permission" + id, function, "apigateway.amazonaws.com", core.http().arn(path));
      for (var method : route.methods()) {
        var head = method.equals(route.method().name()) ? "" : "Head";
        route(id + head, method + " " + path, "integrations/" + integration.getRef());
      }
    }
    if (webhook()) {
      watch();
    }
  }

  private boolean webhook() {
    return route.path().endsWith(WEBHOOK);
  }

  private void route(String id, String key, String target) {
    var made =
        CfnRoute.Builder.create(scope, "Route" + id)
            .apiId(core.http().id())
            .routeKey(key)
            .target(target);
    if (route.access().needsToken()) {
      made.authorizationType("CUSTOM").authorizerId(core.http().authorizer());
    } else {
      made.authorizationType("NONE");
    }
    var built = made.build();
    if (!route.access().needsToken()) {
      NagFindings.accept(built, "AwsSolutions-APIG4", "Public route without authentication.");
    }
  }

  /// Whoever tells us by a webhook tells no person that we refused to listen.
  private void watch() {
    MetricFilter.Builder.create(scope, "WebhookErrors")
        .logGroup(core.http().log())
        .filterPattern(
            FilterPattern.all(
                FilterPattern.stringValue("$.routeKey", "=", route.toString()),
                // The log's values are all texts.
                FilterPattern.any(
                    FilterPattern.stringValue("$.status", "=", "4*"),
                    FilterPattern.stringValue("$.status", "=", "5*"))))
        .metricNamespace(core.deployment().resourceName("shop"))
        .metricName("WebhookErrors")
        .dimensions(Map.of("function", "$.routeKey"))
        .metricValue("1")
        .build();
    core.alarms()
        .whenAbove(
            scope,
            "webhook-errors-" + route.name(),
            CloudWatchMetrics.of(
                core.deployment().resourceName("shop"),
                "WebhookErrors",
                "Sum",
                Map.of("function", route.toString())),
            0,
            1,
            "%s rejected an event or failed: see its log; a 400 is a wrong signing secret or a forged event."
                .formatted(route));
  }
}
