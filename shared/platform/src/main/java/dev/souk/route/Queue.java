package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// A queue the function empties. What fails `attempts` times goes to its dead-letter queue.
public record Queue(Class<?> function, String queue, int batch, int attempts, Set<Need> needs)
    implements Trigger {

  public Queue {
    needs = Set.copyOf(needs);
  }

  public static Queue of(Class<?> function, String queue, Need... needs) {
    return new Queue(function, queue, 10, 5, Set.of(needs));
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(30);
  }
}
