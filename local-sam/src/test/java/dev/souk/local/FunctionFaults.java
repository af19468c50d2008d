package dev.souk.local;

import dev.souk.faultinjection.CallBlocker;
import dev.souk.faultinjection.RandomFaults;
import dev.souk.local.lambda.Invocation;
import dev.souk.route.Trigger;
import java.util.function.Predicate;

/// Bad weather over functions of the local cloud; calls that no function makes always pass.
public final class FunctionFaults {
  private FunctionFaults() {}

  /// Lets `percent` of the attempts of some functions meet a fault, until the storm is closed.
  public static RandomFaults randomFaults(long seed, int percent, Predicate<Trigger> functions) {
    return RandomFaults.brewed(seed, new RandomFaults.Odds(percent, 0), () -> one(functions));
  }

  /// Lets no attempt of some functions through, until the wall is closed.
  public static CallBlocker blockAllStores(Predicate<Trigger> functions) {
    return CallBlocker.built(() -> one(functions));
  }

  private static boolean one(Predicate<Trigger> functions) {
    return Invocation.current().map(Invocation::trigger).filter(functions).isPresent();
  }
}
