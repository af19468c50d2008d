package dev.souk.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Replaces the refresh token of a session by the next one. However many send the same token at
/// once, all are answered with the one token that is good afterwards.
public record Renewal(Grants grants) {

  /// Empty when the token is not, or no longer, good. A token that was replaced more than
  /// [Session#GRACE] ago ends its session; one that was replaced since then gets the token that is
  /// good now. A session renewed [Session#MOST_SUPERSEDED] times within the grace keeps its token.
  public Optional<Grants.Granted> of(Bearing.Refresh token, Instant now) {
    var sessions = grants.sessions();
    var held = sessions.held(token.principal(), token.session()).filter(each -> each.live(now));
    if (held.isEmpty()) {
      return Optional.empty();
    }
    var session = held.get().session();
    var principal = held.get().principal();
    var digest = Mint.kept(token.secret());
    if (session.presented(digest, now) == Session.Presented.CURRENT && session.mayRotate(now)) {
      var next = Mint.kept(next(session, token.secret()));
      var rotated = sessions.rotate(session, session.rotated(next, principal.role(), now));
      if (rotated.isEmpty()) {
        return Optional.empty();
      }
      session = rotated.get();
    }
    return secret(session, token, now)
        .map(secret -> grants.granted(principal, token.session(), secret, now));
  }

  /// The secret that is good in the session as it is by now, for who holds `token`.
  private Optional<String> secret(Session session, Bearing.Refresh token, Instant now) {
    return switch (session.presented(Mint.kept(token.secret()), now)) {
      case CURRENT, JUST_REPLACED -> successor(session, token.secret());
      case REUSED -> {
        grants.sessions().close(token.principal(), token.session());
        yield Optional.empty();
      }
    };
  }

  /// Follows the secrets from this one to the one that is good now. When the sealing key was
  /// rotated in between, the token was good but its successor cannot be told again: then it is
  /// empty, and the session stays as it is.
  private Optional<String> successor(Session session, String secret) {
    return Stream.iterate(secret, each -> next(session, each))
        .limit(session.superseded().size() + 1L)
        .filter(each -> session.current().equals(Mint.kept(each)))
        .findFirst();
  }

  private String next(Session session, String secret) {
    return grants.mint().next(session.id(), secret);
  }
}
