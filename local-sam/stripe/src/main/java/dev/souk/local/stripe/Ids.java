package dev.souk.local.stripe;

import java.util.SplittableRandom;

/// Ids in Stripe's form, the same ones for the same seed and order of requests.
final class Ids {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final SplittableRandom random;

  Ids(long seed) {
    random = new SplittableRandom(seed);
  }

  /// `prefix` and 24 characters.
  String next(String prefix) {
    return next(prefix, 24);
  }

  synchronized String next(String prefix, int length) {
    var id = new StringBuilder(prefix);
    for (var i = 0; i < length; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
