package dev.souk.local.stripe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a caller of the simulator gets: an answer, or a line that breaks.
public sealed interface SimulatorResponse {
  /// An HTTP answer.
  record Complete(int status, Map<String, String> headers, String body)
      implements SimulatorResponse {
    public Complete {
      headers = Map.copyOf(headers);
    }

    Complete with(String header, String value) {
      var more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Complete(status, more, body);
    }
  }

  /// An answer that breaks off after its first byte. A connection closed without any byte would be
  /// no fault to the JDK's own client, which then sends even a POST once more by itself.
  record Truncated() implements SimulatorResponse {}

  /// Nothing for so long, then the connection is closed.
  record TimedOut(Duration until) implements SimulatorResponse {}
}
