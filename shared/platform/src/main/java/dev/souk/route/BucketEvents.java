package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// Objects made in the media bucket under a prefix; S3 tells at least once and in no order.
public record BucketEvents(Class<?> function, String prefix, TableAccess tables, Set<Need> needs)
    implements Trigger {

  public BucketEvents {
    needs = Set.copyOf(needs);
  }

  /// One that touches no table.
  public static BucketEvents of(Class<?> function, String prefix, Need... needs) {
    return of(function, prefix, TableAccess.NONE, needs);
  }

  public static BucketEvents of(
      Class<?> function, String prefix, TableAccess tables, Need... needs) {
    return new BucketEvents(function, prefix, tables, Set.of(needs));
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
