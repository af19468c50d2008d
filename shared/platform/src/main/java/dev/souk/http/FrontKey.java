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
public final class FrontKey {
  /// The header with the key.
  public static final String HEADER = "x-souk-front-key";

  /// How many keys of a header are looked at.
  private static final int MOST = 4;

  private final Supplier<String> keys;
  private final Entrance entrance;

  /// @param keys asked for only when a request shows one
  public FrontKey(Supplier<String> keys, Entrance entrance) {
    this.keys = keys;
    this.entrance = entrance;
  }

  /// By which ways requests may come.
  public enum Entrance {
    /// `sam local` and tests, where there is no CloudFront.
    ANY,
    FRONT_ONLY
  }

  /// Whether a request with this header, or none, is let in.
  public boolean admits(Optional<String> header) {
    return switch (entrance) {
      case ANY -> true;
      case FRONT_ONLY -> shown(header);
    };
  }

  /// Whether the header holds a key of CloudFront's.
  boolean shown(Optional<String> header) {
    var claimed = header.stream().flatMap(FrontKey::words).limit(MOST).toList();
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
