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

  /// Nothing for so long, then the connection is closed without an answer. Zero closes it at once.
  record Cut(Duration after) implements Reply {}
}
