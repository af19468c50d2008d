package dev.souk.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.event.EventBridgeEventJson;
import dev.souk.local.queue.LocalEventBus;
import dev.souk.local.wire.JsonNodes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.jetty.server.Request;

/// EventBridge's `PutEvents` at [#PATH]: at most 10 entries and less than 256 KB a request, by the
/// sizes of the user guide ("Calculating PutEvents event entry size"). Entries are taken or refused
/// each for itself. Unlike the real one it refuses a bus it does not know, so that a wrong name
/// shows.
public final class EventBridgeEndpoint extends AwsEndpoint {
  public static final String PATH = "/aws/events";

  private static final int MAX_ENTRIES = 10;
  private static final int MAX_SIZE = 256 * 1024;
  private static final int SIZE_OF_TIME = 14;

  private final LocalEventBus bus;
  private final InstantSource clock;

  public EventBridgeEndpoint(LocalEventBus bus, InstantSource clock) {
    super(PATH);
    this.bus = bus;
    this.clock = clock;
  }

  @Override
  String operation(Request request, String rest) {
    return Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Target"), "");
  }

  @Override
  Result answer(String operation, JsonNode input) {
    if (!operation.equals("AWSEvents.PutEvents")) {
      return new Result.Failed(AwsError.unknownOperation());
    }
    var entries = StreamSupport.stream(input.path("Entries").spliterator(), false).toList();
    if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
      return refused(400, "ValidationException", "a request has 1 to 10 entries");
    }
    if (entries.stream().mapToInt(EventBridgeEndpoint::size).sum() >= MAX_SIZE) {
      return refused(
          400,
          "ValidationException",
          "Total size of the entries in the request is over the limit.");
    }
    return new Result.Succeeded(put(entries));
  }

  private static int size(JsonNode entry) {
    var size = entry.has("Time") ? SIZE_OF_TIME : 0;
    for (var part : List.of("Source", "DetailType", "Detail")) {
      size += entry.path(part).asText().getBytes(UTF_8).length;
    }
    for (var resource : entry.path("Resources")) {
      size += resource.asText().getBytes(UTF_8).length;
    }
    return size;
  }

  private ObjectNode put(List<JsonNode> entries) {
    var answer = JsonNodes.object();
    var results = answer.putArray("Entries");
    var failed = 0;
    for (var entry : entries) {
      switch (put(entry)) {
        case EntryResult.Accepted(var id) -> results.addObject().put("EventId", id);
        case EntryResult.Rejected(var code, var message) -> {
          results.addObject().put("ErrorCode", code).put("ErrorMessage", message);
          failed++;
        }
      }
    }
    return answer.put("FailedEntryCount", failed);
  }

  private sealed interface EntryResult {
    record Accepted(String id) implements EntryResult {}

    record Rejected(String code, String message) implements EntryResult {}
  }

  private EntryResult put(JsonNode entry) {
    for (var part : List.of("Source", "DetailType", "Detail")) {
      if (entry.path(part).asText().isEmpty()) {
        return new EntryResult.Rejected(
            "InvalidArgument",
            "Parameter %s is not valid. Reason: %1$s is a required argument.".formatted(part));
      }
    }
    if (!entry.path("EventBusName").asText("default").equals(bus.name())) {
      return new EntryResult.Rejected("InternalFailure", "there is no such bus in the local cloud");
    }
    var detail = JsonNodes.read(entry.path("Detail").asText());
    if (!detail.isObject()) {
      return new EntryResult.Rejected("MalformedDetail", "Detail is malformed.");
    }
    var event = event(entry);
    bus.put(event);
    return new EntryResult.Accepted(event.id());
  }

  private EventBridgeEventJson event(JsonNode entry) {
    return new EventBridgeEventJson(
        UUID.randomUUID().toString(),
        entry.path("Source").asText(),
        entry.path("DetailType").asText(),
        entry.has("Time") ? time(entry.path("Time").asDouble()) : clock.instant(),
        StreamSupport.stream(entry.path("Resources").spliterator(), false)
            .map(JsonNode::asText)
            .toList(),
        dev.souk.json.Json.readOwn(entry.path("Detail").asText()));
  }

  private static Instant time(double epochSeconds) {
    return Instant.ofEpochMilli(Math.round(epochSeconds * 1000));
  }
}
