package dev.souk.local.stripe;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// What goes wrong, by a test's word. Nothing does unless told.
public final class StripeFaultInjector {
  /// A call to the API, counted from 1 since the last [#clear].
  public record Call(int number, String method, String path) {}

  /// Decides the fault of each call, if any.
  @FunctionalInterface
  public interface Plan {
    Optional<StripeFault> of(Call call);
  }

  private final Queue<StripeFault> next = new ArrayDeque<>();
  private Plan plan = call -> Optional.empty();
  private int calls;

  StripeFaultInjector() {}

  /// The next call without a fault of its own meets this one. Several calls queue up.
  public synchronized void next(StripeFault fault) {
    next.add(fault);
  }

  /// All of Stripe is like this until [#clear].
  public synchronized void down(StripeFault fault) {
    plan = call -> Optional.of(fault);
  }

  /// The call of this number, from 1, meets the fault.
  public synchronized void at(int number, StripeFault fault) {
    plan = call -> call.number() == number ? Optional.of(fault) : Optional.empty();
  }

  /// Decides by a rule of the test's own, such as a seeded one.
  public synchronized void use(Plan rule) {
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

  synchronized Optional<StripeFault> faultOf(String method, String path) {
    calls++;
    var planned = plan.of(new Call(calls, method, path));
    return planned.isPresent() ? planned : Optional.ofNullable(next.poll());
  }
}
