package dev.souk.local.gate;

import dev.souk.route.Trigger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// Faults drawn one after another from a seed: the same calls in the same order meet the same ones.
public final class Storm implements AutoCloseable {
  private final SplittableRandom random;
  private final int percent;
  private final Predicate<Trigger> over;
  private final Map<Fault, Integer> met = new EnumMap<>(Fault.class);

  /// @param percent of the attempts that meet a fault
  Storm(long seed, int percent, Predicate<Trigger> over) {
    this.random = new SplittableRandom(seed);
    this.percent = percent;
    this.over = over;
  }

  synchronized Optional<Fault> draw(Trigger function) {
    if (!over.test(function) || random.nextInt(100) >= percent) {
      return Optional.empty();
    }
    var faults = Fault.values();
    var fault = faults[random.nextInt(faults.length)];
    met.merge(fault, 1, Integer::sum);
    return Optional.of(fault);
  }

  /// How often each fault was met.
  public synchronized Map<Fault, Integer> met() {
    return Collections.unmodifiableMap(new EnumMap<>(met));
  }

  @Override
  public void close() {
    Gate.calm(this);
  }
}
