package dev.souk.cdk;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// Figures of CloudWatch, by the minute.
final class CloudWatchMetrics {
  private CloudWatchMetrics() {}

  static Metric of(String space, String name, String statistic, Map<String, String> by) {
    return Metric.Builder.create()
        .namespace(space)
        .metricName(name)
        .statistic(statistic)
        .dimensionsMap(by)
        .period(Duration.minutes(1))
        .build();
  }
}
