package dev.souk.relay;

import java.time.Instant;
import java.util.List;

/// Where what has happened is announced to whoever wants to know. It brings an announcement at
/// least once and in no promised order.
public interface Bus {
  /// @param name of the kind of event, by which listeners choose
  /// @param detail the event as a JSON object, well under 10 KB
  record Announcement(String name, Instant at, String detail) {}

  /// Announces all, and answers with those that did not get there. To announce again does no harm.
  List<Announcement> put(List<Announcement> all);
}
