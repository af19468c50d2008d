package dev.souk.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The dead-letter queue of every function, newest last. The oldest of very many are forgotten.
public final class DeadLetterStore {
  private static final int CAPACITY = 1000;

  private final Map<String, Kept> entries = new LinkedHashMap<>();

  /// @param visible the nanosecond from which it may be received
  private record Kept(DeadLetter deadLetter, String body, long visible) {}

  /// A letter as one receive sees it.
  ///
  /// @param body as AWS writes it
  public record Received(String id, String body) {}

  /// @param body as AWS writes it, to be sent to work again
  public synchronized void add(DeadLetter email, String body) {
    entries.put(UUID.randomUUID().toString(), new Kept(email, body, System.nanoTime()));
    if (entries.size() > CAPACITY) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  public synchronized List<DeadLetter> all() {
    return entries.values().stream().map(Kept::deadLetter).toList();
  }

  /// Those of one function, by its simple name.
  public List<DeadLetter> of(String function) {
    return all().stream().filter(it -> it.function().equals(function)).toList();
  }

  /// All that is written in them.
  public synchronized List<String> bodies() {
    return entries.values().stream().map(Kept::body).toList();
  }

  /// At most so many of one function's, the oldest first, which nobody else sees for a while.
  public synchronized List<Received> receive(String function, int most, Duration hidden) {
    var now = System.nanoTime();
    var received = new ArrayList<Received>();
    for (var entry : entries.entrySet()) {
      var kept = entry.getValue();
      if (received.size() < most
          && kept.deadLetter().function().equals(function)
          && now - kept.visible() >= 0) {
        received.add(new Received(entry.getKey(), kept.body()));
        entry.setValue(new Kept(kept.deadLetter(), kept.body(), now + hidden.toNanos()));
      }
    }
    return List.copyOf(received);
  }

  /// Takes one out; one that is gone is gone.
  public synchronized void remove(String id) {
    entries.remove(id);
  }
}
