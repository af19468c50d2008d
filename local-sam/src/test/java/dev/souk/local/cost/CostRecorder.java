package dev.souk.local.cost;

import dev.souk.local.lambda.Invocation;
import dev.souk.local.story.SharedLocalCloud;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What each call that is entered cost. One call at a time, with nothing else going on in town.
final class CostRecorder {
  private static final int LOOK_BACK = 500;

  private final Map<String, Line> lines = new LinkedHashMap<>();

  /// @param function by its simple name
  /// @param call what was done, in a few words
  record Line(String function, String call, CallCost cost) {}

  /// Does `work` and enters what the calls of `function` cost that it brought about; waits for them
  /// when they are still to come.
  <T> T measure(Class<?> function, String call, Supplier<T> work) {
    var name = function.getSimpleName();
    SharedLocalCloud.awaitIdle();
    var before = calls(name).stream().map(Invocation.Snapshot::id).collect(Collectors.toSet());
    var result = work.get();
    SharedLocalCloud.await(() -> {
      var since = since(name, before);
      return !since.isEmpty() && since.stream().allMatch(CostRecorder::ended);
    });
    var cost =
        since(name, before).stream().map(CallCost::of).reduce(CallCost.NOTHING, CallCost::plus);
    lines.put(name + " " + call, new Line(name, call, cost));
    return result;
  }

  private static List<Invocation.Snapshot> since(String function, Set<String> before) {
    return calls(function).stream().filter(snapshot -> !before.contains(snapshot.id())).toList();
  }

  private static boolean ended(Invocation.Snapshot snapshot) {
    return !snapshot.outcome().equals("running")
        && snapshot.measures().containsKey("dynamoDbRequests");
  }

  private static List<Invocation.Snapshot> calls(String function) {
    return SharedLocalCloud.cloud().invocations().latest(LOOK_BACK).stream()
        .filter(snapshot -> snapshot.trigger().function().getSimpleName().equals(function))
        .toList();
  }

  /// By function, then call.
  List<Line> lines() {
    return lines.values().stream()
        .sorted(Comparator.comparing(Line::function).thenComparing(Line::call))
        .toList();
  }

  CallCost of(Class<?> function, String call) {
    var line = lines.get(function.getSimpleName() + " " + call);
    if (line == null) {
      throw new AssertionError("not entered: " + call);
    }
    return line.cost();
  }
}
