package dev.souk.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an order came to stand where it does.
///
/// @param steps in their order, never none
/// @param version rises by one with every change, a step or not
public record Log(List<Step> steps, long version, Instant updatedAt) {
  public Log {
    steps = List.copyOf(steps);
  }

  static Log begun(Status first, Instant now) {
    return new Log(List.of(new Step(1, now, null, null, first)), 1, now);
  }

  /// The log one version on, with a step for each status that is another than before. Parts come
  /// first, the whole order last.
  ///
  /// @param statuses by part, and of the whole order by the empty text
  Log then(Map<String, Status> statuses, Instant now) {
    var before = present();
    var next = new ArrayList<>(steps);
    statuses.forEach((part, status) -> {
      var from = before.get(part);
      if (status != from) {
        next.add(step(next.size() + 1L, now, part, from, status));
      }
    });
    return new Log(next, version + 1, now);
  }

  private static Step step(
      long sequence, Instant now, String part, @Nullable Status from, Status to) {
    return new Step(sequence, now, part.isEmpty() ? null : part, from, to);
  }

  private Map<String, Status> present() {
    var present = new LinkedHashMap<String, Status>();
    steps.forEach(each -> present.put(each.part() == null ? "" : each.part(), each.to()));
    return present;
  }

  public Instant createdAt() {
    return steps.getFirst().at();
  }

  /// What came after a step.
  public List<Step> after(long sequence) {
    return steps.stream().filter(each -> each.sequence() > sequence).toList();
  }
}
