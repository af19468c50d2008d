package dev.souk.orders;

import java.security.SecureRandom;
import java.util.Locale;

/// Where the codes come from that customers tell couriers at the door.
@FunctionalInterface
public interface DeliveryCodes {
  String next();

  /// Six digits no one can guess. The generator is seeded when a code is asked for, never before a
  /// snapshot of the process.
  static DeliveryCodes random() {
    return () -> String.format(Locale.ROOT, "%06d", new SecureRandom().nextInt(1_000_000));
  }
}
