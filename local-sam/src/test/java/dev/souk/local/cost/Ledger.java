package dev.souk.local.cost;

import dev.souk.local.Eventually;
import dev.souk.local.lambda.Invocation;
import dev.souk.local.story.Town;
import dev.souk.route.Schedule;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What each call that is entered cost. One call at a time, with nothing else going on in town.
final class Ledger {
  private static final int LOOK_BACK = 500;
  private static final int LOOKS = 400;
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final int still;

  private Ledger(Duration still) {
    this.still = (int) still.dividedBy(LOOK);
  }

  /// One that is kept.
  static Ledger kept() {
    return new Ledger(Duration.ofMillis(500));
  }

  /// One for a round that only warms functions: no call waits for long until others have had their
  /// say, since nobody reads what it cost.
  static Ledger rehearsal() {
    return new Ledger(Duration.ofMillis(80));
  }

  /// @param function by its simple name
  /// @param call what was done, in a few words
  record Line(String function, String call, Cost cost) {}

  /// Does `work` and enters what the calls of `function` cost that it brought about; waits for them
  /// when they are still to come.
  <T> T enter(Class<?> function, String call, Supplier<T> work) {
    var name = function.getSimpleName();
    var before = calls(name).stream().map(Invocation.Seen::id).collect(Collectors.toSet());
    var result = work.get();
    for (var look = 0; look < LOOKS; look++) {
      var since = calls(name).stream().filter(seen -> !before.contains(seen.id())).toList();
      if (!since.isEmpty() && since.stream().allMatch(Ledger::ended)) {
        var cost = since.stream().map(Cost::of).reduce(Cost.NOTHING, Cost::plus);
        lines.put(name + " " + call, new Line(name, call, cost));
        return result;
      }
      LockSupport.parkNanos(10_000_000);
    }
    throw new AssertionError(name + " was not called by: " + call);
  }

  /// Waits until nothing has been going on in town for a moment: what the last calls have brought
  /// about is done too.
  void calm() {
    try {
      Town.cloud().stripe().webhooks().quiet(Eventually.PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    var last = "";
    for (int same = 0, look = 0; same < still && look < LOOKS; look++) {
      var now = going();
      same = now.equals(last) ? same + 1 : 0;
      last = now;
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /// The calls there were, but for schedules, which never end.
  private static String going() {
    return Town.cloud().invocations().latest(LOOK_BACK).stream()
        .filter(seen -> !(seen.trigger() instanceof Schedule))
        .map(seen -> seen.id() + seen.outcome())
        .collect(Collectors.joining());
  }

  private static boolean ended(Invocation.Seen seen) {
    return !seen.outcome().equals("running") && seen.measures().containsKey("dynamoCalls");
  }

  private static List<Invocation.Seen> calls(String function) {
    return Town.cloud().invocations().latest(LOOK_BACK).stream()
        .filter(seen -> seen.trigger().function().getSimpleName().equals(function))
        .toList();
  }

  /// By function, then call.
  List<Line> lines() {
    return lines.values().stream()
        .sorted(Comparator.comparing(Line::function).thenComparing(Line::call))
        .toList();
  }

  Cost of(Class<?> function, String call) {
    var line = lines.get(function.getSimpleName() + " " + call);
    if (line == null) {
      throw new AssertionError("not entered: " + call);
    }
    return line.cost();
  }
}
