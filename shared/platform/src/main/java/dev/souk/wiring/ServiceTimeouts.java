package dev.souk.wiring;

import java.time.Duration;

/// How long this process waits for services. What is said in code is meant for AWS; a laptop, or a
/// machine on which something else is built, may take many times as long, and nothing is wrong with
/// it.
public final class ServiceTimeouts {
  private static volatile int times = 1;

  private ServiceTimeouts() {}

  /// Lets whatever is asked for from now on wait so many times as long as in AWS. Clients that were
  /// made before are as they were, so a local cloud says it first.
  public static void multiply(int factor) {
    times = factor;
  }

  /// @param inAws how long one waits in AWS
  public static Duration of(Duration inAws) {
    return inAws.multipliedBy(times);
  }
}
