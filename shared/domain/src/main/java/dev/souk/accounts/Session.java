package dev.souk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One log-in and all refresh tokens that come of it, of which one is good at a time.
///
/// @param era of the principal when the session was opened
/// @param current digest of the refresh token that is good now
/// @param previous digest of the one it replaced, null when there was none
/// @param idleUntil the session is over then unless it is refreshed
/// @param endsAt the session is over then whatever happens
public record Session(
    String id,
    String principal,
    long era,
    String current,
    @Nullable String previous,
    Instant rotatedAt,
    Instant idleUntil,
    Instant endsAt) {

  /// For so long a replaced refresh token is taken for one whose reply was lost (RFC 9700, section
  /// 4.14.2, leaves this to the server).
  public static final Duration GRACE = Duration.ofSeconds(10);

  /// What a refresh token turned out to be.
  public enum Presented {
    CURRENT,
    /// Replaced a moment ago: the sender gets what the first sender got.
    JUST_REPLACED,
    /// Replaced before, or never ours: someone has a copy, so the session must end.
    REUSED
  }

  public static Session opened(String id, Principal principal, String digest, Instant now) {
    var role = principal.role();
    return new Session(
        id,
        principal.id(),
        principal.era(),
        digest,
        null,
        now,
        now.plus(role.idle()),
        now.plus(role.life()));
  }

  /// Whether the session has not run out.
  public boolean lasts(Instant now) {
    return now.isBefore(idleUntil) && now.isBefore(endsAt);
  }

  /// @param digest of the refresh token someone sends
  public Presented presented(String digest, Instant now) {
    if (same(current, digest)) {
      return Presented.CURRENT;
    }
    return previous != null && same(previous, digest) && now.isBefore(rotatedAt.plus(GRACE))
        ? Presented.JUST_REPLACED
        : Presented.REUSED;
  }

  /// The session after its refresh token was replaced by another.
  public Session rotated(String next, AccountRole role, Instant now) {
    var idle = now.plus(role.idle());
    return new Session(
        id, principal, era, next, current, now, idle.isBefore(endsAt) ? idle : endsAt, endsAt);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
