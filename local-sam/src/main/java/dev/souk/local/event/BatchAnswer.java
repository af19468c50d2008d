package dev.souk.local.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a function said of its batch: `{"batchItemFailures":[{"itemIdentifier":"…"}]}`.
public sealed interface BatchAnswer {
  /// All was done, as an empty answer says too.
  record Done() implements BatchAnswer {}

  /// These were not; a name may be none of the batch.
  record Failed(List<String> ids) implements BatchAnswer {
    public Failed {
      ids = List.copyOf(ids);
    }
  }

  /// @throws IOException when it is not JSON, which fails the batch
  static BatchAnswer of(byte[] answer) throws IOException {
    var ids = new ArrayList<String>();
    try (var in = Json.FACTORY.createParser(answer)) {
      for (var token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token == JsonToken.FIELD_NAME && in.currentName().equals("itemIdentifier")) {
          ids.add(id(in));
        }
      }
    }
    return ids.isEmpty() ? new Done() : new Failed(ids);
  }

  private static String id(JsonParser in) throws IOException {
    return in.nextToken() == JsonToken.VALUE_STRING ? in.getText() : "";
  }
}
