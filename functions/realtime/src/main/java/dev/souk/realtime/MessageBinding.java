package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.http.ProblemCode;
import dev.souk.json.FieldError;
import dev.souk.json.Json;
import dev.souk.json.JsonBinder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a frame holds.
sealed interface MessageBinding {
  /// Faults that make a message malformed rather than merely invalid.
  Set<String> MALFORMED = Set.of("unknown", "type");

  record Bound(ClientMessage message) implements MessageBinding {}

  /// @param id of the message, null when none can be told
  record Rejected(@Nullable String id, MessageRejection refusal) implements MessageBinding {}

  static MessageBinding of(byte[] frame) {
    Object tree;
    try {
      tree = Json.read(frame);
    } catch (Json.Malformed e) {
      return malformed(null, "the message is not JSON: " + e.getMessage(), List.of());
    }
    return switch (JsonBinder.bind(tree, ClientMessage.class)) {
      case JsonBinder.Bound.Success<ClientMessage>(var message) -> new Bound(message);
      case JsonBinder.Bound.Failure<ClientMessage>(var faults) ->
          faults.stream().anyMatch(fieldError -> MALFORMED.contains(fieldError.code()))
              ? malformed(id(tree), "see errors", faults)
              : new Rejected(
                  id(tree),
                  new MessageRejection(ProblemCode.VALIDATION_FAILED, "see errors", faults));
    };
  }

  private static Rejected malformed(@Nullable String id, String detail, List<FieldError> faults) {
    return new Rejected(id, new MessageRejection(ProblemCode.MALFORMED_REQUEST, detail, faults));
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
