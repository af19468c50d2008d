package dev.souk.local.lambda;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The last calls of all functions. The oldest is forgotten when a new one finds it full.
public final class InvocationLog {
  private final int capacity;
  private final Deque<Invocation> kept = new ArrayDeque<>();

  public InvocationLog(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("room for at least one, not " + capacity);
    }
    this.capacity = capacity;
  }

  synchronized void add(Invocation invocation) {
    if (kept.size() == capacity) {
      kept.removeFirst();
    }
    kept.addLast(invocation);
  }

  /// The last calls, newest first, at most `limit`.
  public synchronized List<Invocation.Snapshot> latest(int limit) {
    var all = new ArrayList<>(kept);
    Collections.reverse(all);
    return all.stream().limit(limit).map(Invocation::snapshot).toList();
  }

  /// The call with this AWS request id, if it is still kept.
  public synchronized Optional<Invocation.Snapshot> find(String id) {
    return kept.stream().filter(one -> one.id().equals(id)).findFirst().map(Invocation::snapshot);
  }
}
