package dev.souk.local.bench;

import java.time.Duration;

/// One line of the table.
///
/// @param cpu of gateways and functions
/// @param tables processor time of the tables
/// @param calls to DynamoDB
record BenchmarkRow(
    String work,
    int connections,
    long done,
    Duration time,
    Duration median,
    Duration cpu,
    Duration tables,
    double calls) {
  static final String HEAD =
      """

      %-28s %11s %8s %9s %10s %12s %14s %10s\
      """
          .formatted(
              "workload",
              "connections",
              "done",
              "per second",
              "median ms",
              "CPU ms per operation",
              "DynamoDB CPU ms",
              "DynamoDB requests each");

  String text() {
    var count = Math.max(1, done);
    return "%-28s %11d %8d %9.1f %10.1f %12.2f %14.2f %10.1f"
        .formatted(
            work,
            connections,
            done,
            done / seconds(time),
            seconds(median) * 1000,
            seconds(cpu) * 1000 / count,
            seconds(tables) * 1000 / count,
            calls / count);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
