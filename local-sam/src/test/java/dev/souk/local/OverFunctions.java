package dev.souk.local;

import dev.souk.gate.Storm;
import dev.souk.gate.Wall;
import dev.souk.local.lambda.Invocation;
import dev.souk.route.Trigger;
import java.util.function.Predicate;

/// Bad weather over functions of the local cloud; calls that no function makes always pass.
public final class OverFunctions {
  private OverFunctions() {}

  /// Lets `percent` of the attempts of some functions meet a fault, until the storm is closed.
  public static Storm storm(long seed, int percent, Predicate<Trigger> functions) {
    return Storm.brewed(seed, new Storm.Odds(percent, 0), () -> one(functions));
  }

  /// Lets no attempt of some functions through, until the wall is closed.
  public static Wall wall(Predicate<Trigger> functions) {
    return Wall.built(() -> one(functions));
  }

  private static boolean one(Predicate<Trigger> functions) {
    return Invocation.current().map(Invocation::trigger).filter(functions).isPresent();
  }
}
