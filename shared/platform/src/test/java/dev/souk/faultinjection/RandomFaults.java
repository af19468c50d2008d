package dev.souk.faultinjection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.SdkRequest;

/// Faults drawn one after another from a seed: the same calls in the same order meet the same ones.
/// It blows until it is closed.
public final class RandomFaults implements CallInterceptor, AutoCloseable {
  private final SplittableRandom random;
  private final Odds odds;
  private final BooleanSupplier over;
  private final Map<InjectedFault, Integer> met = new EnumMap<>(InjectedFault.class);
  private long attempts;

  /// How likely something goes wrong, in percent of the attempts.
  ///
  /// @param faults of any kind, of reads and writes
  /// @param conflicts of writes, beside these
  public record Odds(int faults, int conflicts) {}

  private RandomFaults(long seed, Odds odds, BooleanSupplier over) {
    this.random = new SplittableRandom(seed);
    this.odds = odds;
    this.over = over;
  }

  /// @param over whether the calling thread is out in it
  /// @throws IllegalStateException when there is a storm already
  public static RandomFaults brewed(long seed, Odds odds, BooleanSupplier over) {
    var randomFaults = new RandomFaults(seed, odds, over);
    InterceptedCalls.keep(randomFaults);
    return randomFaults;
  }

  @Override
  public Fate fate(SdkRequest request) {
    return over.getAsBoolean() ? drawn(InterceptedCalls.writes(request)) : Fate.passes();
  }

  private synchronized Fate drawn(boolean writes) {
    attempts++;
    var faults = InjectedFault.values();
    if (random.nextInt(100) < odds.faults()) {
      return meets(faults[random.nextInt(faults.length)]);
    }
    return writes && random.nextInt(100) < odds.conflicts()
        ? meets(InjectedFault.CONFLICT)
        : Fate.passes();
  }

  private Fate meets(InjectedFault fault) {
    met.merge(fault, 1, Integer::sum);
    return new Fate.Meets(fault);
  }

  /// How often each fault was met.
  public synchronized Map<InjectedFault, Integer> met() {
    return Collections.unmodifiableMap(new EnumMap<>(met));
  }

  /// How many attempts came to the gate in it.
  public synchronized long attempts() {
    return attempts;
  }

  @Override
  public void close() {
    InterceptedCalls.open(this);
  }
}
