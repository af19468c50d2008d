package dev.souk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One log-in and all refresh tokens that come of it, of which one is good at a time.
///
/// @param sessionEpoch of the principal when the session was opened
/// @param current digest of the refresh token that is good now
/// @param superseded those replaced less than [#GRACE] before the last rotation, oldest first: at
///   most [#MOST_SUPERSEDED]
/// @param idleUntil the session is over then unless it is refreshed
/// @param endsAt the session is over then whatever happens
public record Session(
    String id,
    String principal,
    long sessionEpoch,
    String current,
    List<Superseded> superseded,
    Instant idleUntil,
    Instant endsAt) {

  /// For so long a replaced refresh token is taken for one whose reply was lost (RFC 9700, section
  /// 4.14.2, leaves this to the server), counted from when that very token was replaced, however
  /// often its successors have been since.
  public static final Duration GRACE = Duration.ofSeconds(10);

  /// So many replaced tokens are remembered at once; who renews faster keeps the token they have.
  public static final int MOST_SUPERSEDED = 20;

  public Session {
    superseded = List.copyOf(superseded);
  }

  /// A refresh token that another has replaced.
  ///
  /// @param at when it was replaced
  public record Superseded(String digest, Instant at) {
    boolean inGracePeriod(Instant now) {
      return now.isBefore(at.plus(GRACE));
    }
  }

  /// What a refresh token turned out to be.
  public enum TokenState {
    CURRENT,
    /// Replaced a moment ago: the sender gets the token that is good now.
    JUST_REPLACED,
    /// Replaced longer ago, or never ours: someone has a copy, so the session must end.
    REUSED
  }

  public static Session opened(String id, Principal principal, String digest, Instant now) {
    var role = principal.role();
    return new Session(
        id,
        principal.id(),
        principal.sessionEpoch(),
        digest,
        List.of(),
        now.plus(role.idleTimeout()),
        now.plus(role.maxLifetime()));
  }

  /// Whether the session has not run out.
  public boolean isValidAt(Instant now) {
    return now.isBefore(idleUntil) && now.isBefore(endsAt);
  }

  /// @param digest of the refresh token someone sends
  public TokenState presented(String digest, Instant now) {
    if (same(current, digest)) {
      return TokenState.CURRENT;
    }
    return superseded.stream()
            .anyMatch(each -> each.inGracePeriod(now) && same(each.digest(), digest))
        ? TokenState.JUST_REPLACED
        : TokenState.REUSED;
  }

  /// Whether there is room to remember one more replaced token. Each must be remembered for
  /// [#GRACE], so a session that is full goes on with the token it has.
  public boolean canRotate(Instant now) {
    return inGracePeriod(now).count() < MOST_SUPERSEDED;
  }

  /// The session after its refresh token was replaced by another.
  public Session rotated(String next, AccountRole role, Instant now) {
    var replaced =
        Stream.concat(inGracePeriod(now), Stream.of(new Superseded(current, now))).toList();
    var idle = now.plus(role.idleTimeout());
    return new Session(
        id, principal, sessionEpoch, next, replaced, idle.isBefore(endsAt) ? idle : endsAt, endsAt);
  }

  private Stream<Superseded> inGracePeriod(Instant now) {
    return superseded.stream().filter(each -> each.inGracePeriod(now));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
