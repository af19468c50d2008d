package dev.souk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/// What was sent to an address to see whether its owner reads it: a short code to type and a long
/// secret in a link. Only digests are kept. One for each account and purpose: the newest counts.
///
/// @param code digest of the code; empty when only a link was sent
/// @param link digest of the link's secret
/// @param attempts codes tried so far
/// @param endsAt when the link ends; the code ends after [#CODE_LIFETIME]
public record EmailChallenge(
    String accountId,
    Purpose purpose,
    String code,
    String link,
    int attempts,
    Instant issuedAt,
    Instant endsAt) {
  public static final Duration CODE_LIFETIME = Duration.ofMinutes(15);

  /// After so many wrong codes no code is right any more: of a million, five can be guessed.
  public static final int TRIES = 5;

  /// What answering lets one do.
  public enum Purpose {
    VERIFY(Duration.ofDays(1)),
    RESET(Duration.ofMinutes(30));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    /// How long a link of this purpose opens.
    public Duration life() {
      return life;
    }
  }

  public static EmailChallenge posed(
      String accountId, Purpose purpose, String code, String link, Instant now) {
    return new EmailChallenge(accountId, purpose, code, link, 0, now, now.plus(purpose.life()));
  }

  /// A way to set the first password, good for three days.
  public static EmailChallenge invited(String accountId, String link, Instant now) {
    var end = now.plus(Duration.ofDays(3));
    return new EmailChallenge(accountId, Purpose.RESET, "", link, 0, now, end);
  }

  /// Whether this is the code's digest, in a time that tells nothing of how near it came. The try
  /// must have been counted before.
  public boolean matchesCode(String digest, Instant now) {
    return !code.isEmpty()
        && attempts <= TRIES
        && now.isBefore(issuedAt.plus(CODE_LIFETIME))
        && same(code, digest);
  }

  /// Whether this is the digest of the link's secret.
  public boolean matchesToken(String digest, Instant now) {
    return now.isBefore(endsAt) && same(link, digest);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
