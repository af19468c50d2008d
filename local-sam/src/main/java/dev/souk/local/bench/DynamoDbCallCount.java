package dev.souk.local.bench;

import java.io.IOException;

/// How many calls to DynamoDB the functions of a local cloud have made since it started.
final class DynamoDbCallCount {
  private DynamoDbCallCount() {}

  static double of(String url) throws IOException, InterruptedException {
    return BenchmarkClient.at(url, 0).get("/dev/state").get("dynamoDbRequests")
            instanceof Number calls
        ? calls.doubleValue()
        : 0;
  }
}
