package dev.souk.eventbus;

import java.time.Instant;
import java.util.List;

/// Where what has happened is announced to whoever wants to know. It brings an announcement at
/// least once and in no promised order.
public interface EventPublisher {
  /// @param name of the kind of event, by which listeners choose
  /// @param detail the event as a JSON object, well under 10 KB
  record PublishedEvent(String name, Instant at, String detail) {}

  /// Announces all, and answers with those that did not get there. To announce again does no harm.
  List<PublishedEvent> publish(List<PublishedEvent> all);
}
