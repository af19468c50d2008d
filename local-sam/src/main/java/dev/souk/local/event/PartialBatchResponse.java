package dev.souk.local.event;

import dev.souk.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a function said of its batch: `{"batchItemFailures":[{"itemIdentifier":"…"}]}`.
public sealed interface PartialBatchResponse {
  /// All was done, as an empty answer says too.
  record AllSucceeded() implements PartialBatchResponse {}

  /// These were not; a name may be none of the batch.
  record SomeFailed(List<String> ids) implements PartialBatchResponse {
    public SomeFailed {
      ids = List.copyOf(ids);
    }
  }

  /// @throws IOException when it is not JSON, which fails the batch
  static PartialBatchResponse of(byte[] answer) throws IOException {
    try {
      var failed =
          answer.length > 0
                  && Json.read(answer) instanceof Map<?, ?> said
                  && said.get("batchItemFailures") instanceof List<?> failures
              ? failures.stream().map(PartialBatchResponse::id).toList()
              : List.<String>of();
      return failed.isEmpty() ? new AllSucceeded() : new SomeFailed(failed);
    } catch (Json.Malformed e) {
      throw new IOException("no answer to a batch", e);
    }
  }

  private static String id(@Nullable Object failure) {
    return failure instanceof Map<?, ?> named && named.get("itemIdentifier") instanceof String id
        ? id
        : "";
  }
}
