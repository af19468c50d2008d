package dev.souk.cdk;

import dev.souk.store.Schema;
import dev.souk.telemetry.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/// The alarms of the shop as a whole, and one page with its figures. Functions are found by the
/// beginning of their names, so a new one needs no line here.
final class Watch {
  private final Construct scope;
  private final Deployment deployment;
  private final Alarms alarms;
  private final CoreStack core;

  Watch(Construct scope, Deployment deployment, Alarms alarms, CoreStack core) {
    this.scope = scope;
    this.deployment = deployment;
    this.alarms = alarms;
    this.core = core;
    alarm();
    figures();
    if (deployment.level().prod()) {
      dashboard();
    }
  }

  private void alarm() {
    alarms.again(
        scope, "http-5xx", http("5xx", "Sum"), "The API failed: look for ERROR in /souk/*.");
    alarms.over(
        scope,
        "http-p99",
        http("Latency", "p99"),
        3_000,
        5,
        "One request in a hundred takes over three seconds: see traces by function.");
    alarms.again(
        scope,
        "sockets-unreached",
        sockets("ExecutionError", "Sum"),
        "The WebSocket API could not call a function: is it throttled, or gone?");
    alarms.again(
        scope,
        "functions-throttled",
        Metrics.of("AWS/Lambda", "Throttles", "Sum", Map.of()),
        "Functions are at the account's concurrency limit, or one at what is reserved for it: ask"
            + " AWS for more.");
    alarms.again(
        scope,
        "table-throttled",
        table("WriteThrottleEvents"),
        "The table refuses writes: one item or partition is written too often.");
    alarms.again(
        scope,
        "table-reads-throttled",
        table("ReadThrottleEvents"),
        "The table refuses reads: one item or partition is read too often.");
    for (var index : Schema.MARKET.indexes()) {
      alarms.again(
          scope,
          "index-throttled-" + index.name(),
          index(index, "WriteThrottleEvents"),
          "An index refuses writes, and with it the table refuses those that it would have to"
              + " follow: one list is written too often.");
    }
  }

  /// What the shop counts by itself.
  private void figures() {
    for (var figure : Figure.values()) {
      alarms.over(
          scope,
          figure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          Metrics.of(
              deployment.named("shop"),
              figure.metric(),
              "Sum",
              Map.of("Service", Surroundings.SERVICE)),
          0,
          1,
          figure.look());
    }
  }

  private void dashboard() {
    Dashboard.Builder.create(scope, "Dashboard")
        .dashboardName(deployment.named("shop"))
        .widgets(
            List.of(
                List.of(
                    graph("Requests", http("Count", "Sum"), http("4xx", "Sum"), http("5xx", "Sum")),
                    graph("Latency, ms", http("Latency", "p50"), http("Latency", "p99")),
                    graph(
                        "Sockets", sockets("ConnectCount", "Sum"), sockets("MessageCount", "Sum"))),
                List.of(
                    graph("Errors by function", functions("Errors", "Sum")),
                    graph("Duration by function, p99 ms", functions("Duration", "p99")),
                    graph("Concurrency", functions("ConcurrentExecutions", "Maximum"))),
                List.of(
                    graph("Stream age, ms", functions("IteratorAge", "Maximum")),
                    graph(
                        "Table units",
                        table("ConsumedReadCapacityUnits"),
                        table("ConsumedWriteCapacityUnits")))))
        .build();
  }

  private static IWidget graph(String title, IMetric... metrics) {
    return GraphWidget.Builder.create().title(title).width(8).left(List.of(metrics)).build();
  }

  private Metric http(String name, String statistic) {
    return Metrics.of("AWS/ApiGateway", name, statistic, Map.of("ApiId", core.http().id()));
  }

  private Metric sockets(String name, String statistic) {
    return Metrics.of("AWS/ApiGateway", name, statistic, Map.of("ApiId", core.sockets().id()));
  }

  private Metric table(String name) {
    return Metrics.of(
        "AWS/DynamoDB",
        name,
        "Sum",
        Map.of("TableName", core.tables().of(Schema.MARKET).getTableName()));
  }

  private Metric index(Schema.Index index, String name) {
    return Metrics.of(
        "AWS/DynamoDB",
        name,
        "Sum",
        Map.of(
            "GlobalSecondaryIndexName",
            index.name(),
            "TableName",
            core.tables().of(Schema.MARKET).getTableName()));
  }

  private MathExpression functions(String name, String statistic) {
    return MathExpression.Builder.create()
        .expression(
            "SEARCH('{AWS/Lambda,FunctionName} MetricName=\"%s\" %s', '%s', 60)"
                .formatted(name, deployment.named(""), statistic))
        .usingMetrics(Map.of())
        .label("")
        .build();
  }
}
