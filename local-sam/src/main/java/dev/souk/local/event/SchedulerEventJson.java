package dev.souk.local.event;

import dev.souk.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The event EventBridge Scheduler hands to a function when a schedule has no input of its own.
public final class SchedulerEventJson {

  private SchedulerEventJson() {}

  /// @param due when it was to happen, which may be before it does
  public static byte[] of(String schedule, Instant due, String region) {
    var arn = "arn:aws:scheduler:%s:000000000000:schedule/default/%s".formatted(region, schedule);
    return Json.bytes(
        Map.of(
            "version",
            "0",
            "id",
            UUID.randomUUID().toString(),
            "detail-type",
            "Scheduled Event",
            "source",
            "aws.scheduler",
            "account",
            "000000000000",
            "time",
            due.truncatedTo(ChronoUnit.SECONDS).toString(),
            "region",
            region,
            "resources",
            List.of(arn),
            "detail",
            "{}"));
  }
}
