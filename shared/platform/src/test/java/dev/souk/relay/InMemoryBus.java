package dev.souk.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Keeps announcements for the test to read, and loses those it is told to.
public final class InMemoryBus implements Bus {
  private final List<Announcement> put = new ArrayList<>();
  private Predicate<Announcement> lost = _ -> false;

  /// Loses these from now on.
  public void lose(Predicate<Announcement> which) {
    lost = which;
  }

  @Override
  public synchronized List<Announcement> put(List<Announcement> all) {
    all.stream().filter(lost.negate()).forEach(put::add);
    return all.stream().filter(lost).toList();
  }

  /// In the order they were put.
  public synchronized List<Announcement> all() {
    return List.copyOf(put);
  }
}
