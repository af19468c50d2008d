package dev.souk.eventbus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Keeps announcements for the test to read, and loses those it is told to.
public final class InMemoryEventPublisher implements EventPublisher {
  private final List<PublishedEvent> put = new ArrayList<>();
  private Predicate<PublishedEvent> lost = _ -> false;

  /// Loses these from now on.
  public void lose(Predicate<PublishedEvent> which) {
    lost = which;
  }

  @Override
  public synchronized List<PublishedEvent> publish(List<PublishedEvent> all) {
    all.stream().filter(lost.negate()).forEach(put::add);
    return all.stream().filter(lost).toList();
  }

  /// In the order they were put.
  public synchronized List<PublishedEvent> all() {
    return List.copyOf(put);
  }
}
