package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// Objects made in the media bucket under a prefix; S3 tells at least once and in no order.
public record BucketEvents(Class<?> function, String prefix, Set<Need> needs) implements Trigger {

  public BucketEvents {
    needs = Set.copyOf(needs);
  }

  public static BucketEvents of(Class<?> function, String prefix, Need... needs) {
    return new BucketEvents(function, prefix, Set.of(needs));
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
