package dev.souk.local.stripe;

import java.util.SplittableRandom;

/// Ids in Stripe's form, the same ones for the same seed and order of requests.
final class StripeIds {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final SplittableRandom random;

  StripeIds(long seed) {
    random = new SplittableRandom(seed);
  }

  /// `prefix` and 24 characters.
  String next(String prefix) {
    return next(prefix, 24);
  }

  synchronized String next(String prefix, int length) {
    var id = new StringBuilder(prefix);
    for (var i = 0; i < length; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
