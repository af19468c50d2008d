package dev.souk.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Replaces the refresh token of a session by the next one. However many send the same token at
/// once, all are answered with the one token that is good afterwards.
public record TokenRefresh(TokenIssuer tokenIssuer) {

  /// Empty when the token is not, or no longer, good. A token that was replaced more than
  /// [Session#GRACE] ago ends its session; one that was replaced since then gets the token that is
  /// good now. A session renewed [Session#MOST_SUPERSEDED] times within the grace keeps its token.
  public Optional<TokenIssuer.IssuedTokens> of(OpaqueToken.Refresh token, Instant now) {
    var sessions = tokenIssuer.sessions();
    var held = sessions.find(token.principal(), token.session()).filter(each -> each.isActive(now));
    if (held.isEmpty()) {
      return Optional.empty();
    }
    var session = held.get().session();
    var principal = held.get().principal();
    var digest = SecretGenerator.hashOf(token.secret());
    if (session.presented(digest, now) == Session.TokenState.CURRENT && session.canRotate(now)) {
      var next = SecretGenerator.hashOf(next(session, token.secret()));
      var rotated = sessions.rotate(session, session.rotated(next, principal.role(), now));
      if (rotated.isEmpty()) {
        return Optional.empty();
      }
      session = rotated.get();
    }
    return secret(session, token, now)
        .map(secret -> tokenIssuer.issue(principal, token.session(), secret, now));
  }

  /// The secret that is good in the session as it is by now, for who holds `token`.
  private Optional<String> secret(Session session, OpaqueToken.Refresh token, Instant now) {
    return switch (session.presented(SecretGenerator.hashOf(token.secret()), now)) {
      case CURRENT, JUST_REPLACED -> successor(session, token.secret());
      case REUSED -> {
        tokenIssuer.sessions().close(token.principal(), token.session());
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
        .filter(each -> session.current().equals(SecretGenerator.hashOf(each)))
        .findFirst();
  }

  private String next(Session session, String secret) {
    return tokenIssuer.mint().deriveNext(session.id(), secret);
  }
}
