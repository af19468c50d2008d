package dev.souk.telemetry;

import dev.souk.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures that are written to standard output, where Lambda takes them up (CloudWatch,
/// "Embedded metric format").
public final class CapturedMetrics {
  private CapturedMetrics() {}

  /// Those written by this thread or any other while `call` runs, one line each.
  public static List<Map<String, @Nullable Object>> of(Runnable call) {
    var out = System.out;
    var written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      call.run();
    } finally {
      System.setOut(out);
    }
    return written
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("CloudWatchMetrics"))
        .map(Json::readOwn)
        .toList();
  }
}
