package dev.souk.local.bench;

import java.io.IOException;

/// How many calls to DynamoDB the functions of a local cloud have made since it started.
final class Totals {
  private Totals() {}

  static double of(String url) throws IOException, InterruptedException {
    return Caller.at(url, 0).get("/dev/state").get("dynamoCalls") instanceof Number calls
        ? calls.doubleValue()
        : 0;
  }
}
