package dev.souk.local.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// The event EventBridge Scheduler hands to a function when a schedule has no input of its own.
public final class ScheduledEvent {

  private ScheduledEvent() {}

  /// @param due when it was to happen, which may be before it does
  public static byte[] of(String schedule, Instant due, String region) {
    return Json.object(out -> {
      out.writeStringField("version", "0");
      out.writeStringField("id", UUID.randomUUID().toString());
      out.writeStringField("detail-type", "Scheduled Event");
      out.writeStringField("source", "aws.scheduler");
      out.writeStringField("account", "000000000000");
      out.writeStringField("time", due.truncatedTo(ChronoUnit.SECONDS).toString());
      out.writeStringField("region", region);
      out.writeArrayFieldStart("resources");
      out.writeString(
          "arn:aws:scheduler:%s:000000000000:schedule/default/%s".formatted(region, schedule));
      out.writeEndArray();
      out.writeStringField("detail", "{}");
    });
  }
}
