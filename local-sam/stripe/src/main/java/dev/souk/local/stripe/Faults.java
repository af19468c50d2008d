package dev.souk.local.stripe;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// What goes wrong, by a test's word. Nothing does unless told.
public final class Faults {
  /// A call to the API, counted from 1 since the last [#clear].
  public record Call(int number, String method, String path) {}

  /// Decides the fault of each call, if any.
  @FunctionalInterface
  public interface Plan {
    Optional<Fault> of(Call call);
  }

  private final Queue<Fault> next = new ArrayDeque<>();
  private Plan plan = call -> Optional.empty();
  private int calls;

  Faults() {}

  /// The next call without a fault of its own meets this one. Several calls queue up.
  public synchronized void next(Fault fault) {
    next.add(fault);
  }

  /// All of Stripe is like this until [#clear].
  public synchronized void down(Fault fault) {
    plan = call -> Optional.of(fault);
  }

  /// The call of this number, from 1, meets the fault.
  public synchronized void at(int number, Fault fault) {
    plan = call -> call.number() == number ? Optional.of(fault) : Optional.empty();
  }

  /// Decides by a rule of the test's own, such as a seeded one.
  public synchronized void by(Plan rule) {
    plan = rule;
  }

  /// All is well again, and calls are counted from 1.
  public synchronized void clear() {
    next.clear();
    plan = call -> Optional.empty();
    calls = 0;
  }

  /// How many calls there were.
  public synchronized int calls() {
    return calls;
  }

  synchronized Optional<Fault> meet(String method, String path) {
    calls++;
    var planned = plan.of(new Call(calls, method, path));
    return planned.isPresent() ? planned : Optional.ofNullable(next.poll());
  }
}
