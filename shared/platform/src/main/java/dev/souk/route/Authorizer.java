package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// The function that says whose a token is. API Gateway keeps its answer per token for `cache`.
public record Authorizer(Class<?> function, Duration cache, TableAccess tables, Set<Need> needs)
    implements Trigger {

  public Authorizer {
    needs = Set.copyOf(needs);
  }

  /// One that touches no table.
  public static Authorizer of(Class<?> function, Duration cache, Need... needs) {
    return of(function, cache, TableAccess.NONE, needs);
  }

  public static Authorizer of(
      Class<?> function, Duration cache, TableAccess tables, Need... needs) {
    return new Authorizer(function, cache, tables, Set.of(needs));
  }
}
