package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// Objects made in the media bucket under a prefix; S3 tells at least once and in no order.
public record BucketTrigger(
    Class<?> function, String prefix, TableAccess tables, Set<FunctionPermission> permissions)
    implements Trigger {

  public BucketTrigger {
    permissions = Set.copyOf(permissions);
  }

  /// One that touches no table.
  public static BucketTrigger of(Class<?> function, String prefix, FunctionPermission... needs) {
    return of(function, prefix, TableAccess.NONE, needs);
  }

  public static BucketTrigger of(
      Class<?> function, String prefix, TableAccess tables, FunctionPermission... needs) {
    return new BucketTrigger(function, prefix, tables, Set.of(needs));
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(60);
  }

  @Override
  public int memory() {
    return 2048;
  }
}
