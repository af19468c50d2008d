package dev.souk.media;

import dev.souk.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads S3's event (Amazon S3 User Guide, "Event message structure") as far as it is needed; the
/// runtime's own binding of it takes ten times as long on a first call.
final class ObjectCreatedEvents {
  private ObjectCreatedEvents() {}

  /// The keys of the objects it tells of. There they are encoded as in a form.
  static List<String> keys(InputStream in) throws IOException {
    try {
      var event = Json.object(Json.read(in.readAllBytes()));
      if (!(event.get("Records") instanceof List<?> records)) {
        // S3 sends a test event without records when it is told of a function.
        return List.of();
      }
      return records.stream()
          .map(record -> Json.object(Json.object(Json.object(record).get("s3")).get("object")))
          .map(object -> String.valueOf(object.get("key")))
          .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
          .toList();
    } catch (Json.Malformed e) {
      throw new IOException("not an event of S3's", e);
    }
  }
}
