package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// The function that says whose a token is. API Gateway keeps its answer per token for `cache`.
public record AuthorizerTrigger(
    Class<?> function, Duration cache, TableAccess tables, Set<FunctionPermission> permissions)
    implements Trigger {

  public AuthorizerTrigger {
    permissions = Set.copyOf(permissions);
  }

  /// One that touches no table.
  public static AuthorizerTrigger of(
      Class<?> function, Duration cache, FunctionPermission... needs) {
    return of(function, cache, TableAccess.NONE, needs);
  }

  public static AuthorizerTrigger of(
      Class<?> function, Duration cache, TableAccess tables, FunctionPermission... needs) {
    return new AuthorizerTrigger(function, cache, tables, Set.of(needs));
  }
}
