package dev.souk.local.event;

import dev.souk.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event as EventBridge hands it to a rule's target (EventBridge user guide, "Events").
///
/// @param id of this delivery; an event that was put twice has two
/// @param detail what the event says, a JSON object
public record EventBridgeEventJson(
    String id,
    String source,
    String type,
    Instant at,
    List<String> resources,
    Map<String, @Nullable Object> detail) {

  public String json(String region) {
    return Json.text(
        Map.of(
            "version",
            "0",
            "id",
            id,
            "detail-type",
            type,
            "source",
            source,
            "account",
            "000000000000",
            "time",
            at.truncatedTo(ChronoUnit.SECONDS).toString(),
            "region",
            region,
            "resources",
            resources,
            "detail",
            detail));
  }
}
