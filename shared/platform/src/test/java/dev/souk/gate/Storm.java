package dev.souk.gate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.SdkRequest;

/// Faults drawn one after another from a seed: the same calls in the same order meet the same ones.
/// It blows until it is closed.
public final class Storm implements Keeper, AutoCloseable {
  private final SplittableRandom random;
  private final Odds odds;
  private final BooleanSupplier over;
  private final Map<Fault, Integer> met = new EnumMap<>(Fault.class);
  private long attempts;

  /// How likely something goes wrong, in percent of the attempts.
  ///
  /// @param faults of any kind, of reads and writes
  /// @param conflicts of writes, beside these
  public record Odds(int faults, int conflicts) {}

  private Storm(long seed, Odds odds, BooleanSupplier over) {
    this.random = new SplittableRandom(seed);
    this.odds = odds;
    this.over = over;
  }

  /// @param over whether the calling thread is out in it
  /// @throws IllegalStateException when there is a storm already
  public static Storm brewed(long seed, Odds odds, BooleanSupplier over) {
    var storm = new Storm(seed, odds, over);
    Gate.keep(storm);
    return storm;
  }

  @Override
  public Fate fate(SdkRequest request) {
    return over.getAsBoolean() ? drawn(Gate.writes(request)) : Fate.passes();
  }

  private synchronized Fate drawn(boolean writes) {
    attempts++;
    var faults = Fault.values();
    if (random.nextInt(100) < odds.faults()) {
      return meets(faults[random.nextInt(faults.length)]);
    }
    return writes && random.nextInt(100) < odds.conflicts() ? meets(Fault.CONFLICT) : Fate.passes();
  }

  private Fate meets(Fault fault) {
    met.merge(fault, 1, Integer::sum);
    return new Fate.Meets(fault);
  }

  /// How often each fault was met.
  public synchronized Map<Fault, Integer> met() {
    return Collections.unmodifiableMap(new EnumMap<>(met));
  }

  /// How many attempts came to the gate in it.
  public synchronized long attempts() {
    return attempts;
  }

  @Override
  public void close() {
    Gate.open(this);
  }
}
