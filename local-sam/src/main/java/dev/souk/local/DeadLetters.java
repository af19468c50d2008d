package dev.souk.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The dead-letter queue of every function, newest last. The oldest of very many are forgotten.
public final class DeadLetters {
  private static final int KEPT = 1000;

  private final Deque<DeadLetter> letters = new ArrayDeque<>();

  public synchronized void add(DeadLetter letter) {
    letters.addLast(letter);
    if (letters.size() > KEPT) {
      letters.removeFirst();
    }
  }

  public synchronized List<DeadLetter> all() {
    return List.copyOf(letters);
  }

  /// Those of one function, by its simple name.
  public List<DeadLetter> of(String function) {
    return all().stream().filter(it -> it.function().equals(function)).toList();
  }
}
