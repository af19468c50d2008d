package dev.souk.local.stripe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a caller of the simulator gets: an answer, or a line that breaks.
public sealed interface Reply {
  /// An HTTP answer.
  record Answer(int status, Map<String, String> headers, String body) implements Reply {
    public Answer {
      headers = Map.copyOf(headers);
    }

    Answer with(String header, String value) {
      var more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Answer(status, more, body);
    }
  }

  /// An answer that breaks off after its first byte. A connection closed without any byte would be
  /// no fault to the JDK's own client, which then sends even a POST once more by itself.
  record Broken() implements Reply {}

  /// Nothing for so long, then the connection is closed.
  record Silence(Duration until) implements Reply {}
}
