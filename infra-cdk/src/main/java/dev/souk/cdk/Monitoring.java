package dev.souk.cdk;

import dev.souk.store.MarketTableSchema;
import dev.souk.telemetry.AlarmMetric;
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
final class Monitoring {
  private final Construct scope;
  private final DeploymentContext deployment;
  private final Alarms alarms;
  private final CoreStack core;

  Monitoring(Construct scope, DeploymentContext deployment, Alarms alarms, CoreStack core) {
    this.scope = scope;
    this.deployment = deployment;
    this.alarms = alarms;
    this.core = core;
    alarm();
    marketMetrics();
    if (deployment.stage().prod()) {
      dashboard();
    }
  }

  private void alarm() {
    alarms.whenRepeated(
        scope, "http-5xx", http("5xx", "Sum"), "The API answers 5xx: look for ERROR in /souk/*.");
    alarms.whenAbove(
        scope,
        "http-p99",
        http("Latency", "p99"),
        3_000,
        5,
        "p99 latency is over three seconds: see traces by function.");
    alarms.whenRepeated(
        scope,
        "socket-integration-errors",
        sockets("ExecutionError", "Sum"),
        "The WebSocket API could not invoke a function: check its throttles and whether it exists.");
    alarms.whenRepeated(
        scope,
        "function-throttles",
        CloudWatchMetrics.of("AWS/Lambda", "Throttles", "Sum", Map.of()),
        "Functions are at the account's concurrency limit, or one at what is reserved for it: ask"
            + " AWS for more.");
    alarms.whenRepeated(
        scope,
        "table-write-throttles",
        table("WriteThrottleEvents"),
        "The table throttles writes: one item or partition is written too often.");
    alarms.whenRepeated(
        scope,
        "table-read-throttles",
        table("ReadThrottleEvents"),
        "The table throttles reads: one item or partition is read too often.");
    for (var index : MarketTableSchema.MARKET.indexes()) {
      alarms.whenRepeated(
          scope,
          "index-write-throttles-" + index.name(),
          index(index, "WriteThrottleEvents"),
          "An index throttles writes, and the table rejects the writes that the index would have to"
              + " follow: one list is written too often.");
    }
  }

  /// What the shop counts by itself.
  private void marketMetrics() {
    for (var alarmMetric : AlarmMetric.values()) {
      alarms.whenAbove(
          scope,
          alarmMetric.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          CloudWatchMetrics.of(
              deployment.resourceName("shop"),
              alarmMetric.metric(),
              "Sum",
              Map.of("Service", FunctionEnvironment.SERVICE)),
          0,
          1,
          alarmMetric.runbook());
    }
  }

  private void dashboard() {
    Dashboard.Builder.create(scope, "Dashboard")
        .dashboardName(deployment.resourceName("shop"))
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
    return CloudWatchMetrics.of(
        "AWS/ApiGateway", name, statistic, Map.of("ApiId", core.http().id()));
  }

  private Metric sockets(String name, String statistic) {
    return CloudWatchMetrics.of(
        "AWS/ApiGateway", name, statistic, Map.of("ApiId", core.sockets().id()));
  }

  private Metric table(String name) {
    return CloudWatchMetrics.of(
        "AWS/DynamoDB",
        name,
        "Sum",
        Map.of("TableName", core.tables().of(MarketTableSchema.MARKET).getTableName()));
  }

  private Metric index(MarketTableSchema.Index index, String name) {
    return CloudWatchMetrics.of(
        "AWS/DynamoDB",
        name,
        "Sum",
        Map.of(
            "GlobalSecondaryIndexName",
            index.name(),
            "TableName",
            core.tables().of(MarketTableSchema.MARKET).getTableName()));
  }

  private MathExpression functions(String name, String statistic) {
    return MathExpression.Builder.create()
        .expression(
            "SEARCH('{AWS/Lambda,FunctionName} MetricName=\"%s\" %s', '%s', 60)"
                .formatted(name, deployment.resourceName(""), statistic))
        .usingMetrics(Map.of())
        .label("")
        .build();
  }
}
