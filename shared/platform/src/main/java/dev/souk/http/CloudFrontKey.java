package dev.souk.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The key that CloudFront alone shows, in [#HEADER], by which what came through it is known. What
/// goes round it has met neither its firewall nor its cache, and is refused before any store is
/// asked (CloudFront Developer Guide, "Restrict access to Application Load Balancers", whose way
/// this is).
///
/// The secret may hold several keys with blanks between them, and so may the header: one that both
/// hold is enough. So a key is replaced without a moment in which nobody is let in.
public final class CloudFrontKey {
  /// The header with the key.
  public static final String HEADER = "x-souk-cloudfront-key";

  /// How many keys of a header are looked at.
  private static final int MAX_KEYS = 4;

  private final Supplier<String> keys;
  private final Policy policy;

  /// @param keys asked for only when a request shows one
  public CloudFrontKey(Supplier<String> keys, Policy policy) {
    this.keys = keys;
    this.policy = policy;
  }

  /// By which ways requests may come.
  public enum Policy {
    /// `sam local` and tests, where there is no CloudFront.
    ANY,
    CLOUDFRONT_ONLY
  }

  /// Whether a request with this header, or none, is let in.
  public boolean admits(Optional<String> header) {
    return switch (policy) {
      case ANY -> true;
      case CLOUDFRONT_ONLY -> matches(header);
    };
  }

  /// Whether the header holds a key of CloudFront's.
  boolean matches(Optional<String> header) {
    var claimed = header.stream().flatMap(CloudFrontKey::words).limit(MAX_KEYS).toList();
    return !claimed.isEmpty()
        && words(keys.get())
            .anyMatch(key ->
                claimed.stream().anyMatch(it -> MessageDigest.isEqual(bytes(key), bytes(it))));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(it -> !it.isEmpty());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
