package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.http.Code;
import dev.souk.json.Binder;
import dev.souk.json.Fault;
import dev.souk.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a frame holds.
sealed interface Intake {
  /// Faults that make a message malformed rather than merely invalid.
  Set<String> MALFORMED = Set.of("unknown", "type");

  record Taken(ClientMessage message) implements Intake {}

  /// @param id of the message, null when none can be told
  record Refused(@Nullable String id, Refusal refusal) implements Intake {}

  static Intake of(byte[] frame) {
    Object tree;
    try {
      tree = Json.read(frame);
    } catch (Json.Malformed e) {
      return malformed(null, "the message is not JSON: " + e.getMessage(), List.of());
    }
    return switch (Binder.bind(tree, ClientMessage.class)) {
      case Binder.Bound.To<ClientMessage>(var message) -> new Taken(message);
      case Binder.Bound.Refused<ClientMessage>(var faults) ->
          faults.stream().anyMatch(fault -> MALFORMED.contains(fault.code()))
              ? malformed(id(tree), "see errors", faults)
              : new Refused(id(tree), new Refusal(Code.INVALID, "see errors", faults));
    };
  }

  private static Refused malformed(@Nullable String id, String detail, List<Fault> faults) {
    return new Refused(id, new Refusal(Code.MALFORMED_REQUEST, detail, faults));
  }

  /// An id fit to be sent back, from a message that is otherwise not right.
  private static @Nullable String id(@Nullable Object tree) {
    return tree instanceof Map<?, ?> map
            && map.get("id") instanceof String id
            && id.matches("\\P{C}{1,64}")
        ? id
        : null;
  }
}
