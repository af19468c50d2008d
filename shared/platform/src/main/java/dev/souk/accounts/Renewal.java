package dev.souk.accounts;

import java.time.Instant;
import java.util.Optional;

/// Replaces the refresh token of a session by the next one. However many send the same token at
/// once, all are answered with the same next one, so that one token is good afterwards.
public record Renewal(Grants grants) {

  /// Empty when the token is not, or no longer, good. A token that was replaced more than
  /// [Session#GRACE] ago ends its session.
  public Optional<Grants.Granted> of(Bearing.Refresh token, Instant now) {
    var sessions = grants.sessions();
    var held = sessions.held(token.principal(), token.session()).filter(each -> each.live(now));
    if (held.isEmpty()) {
      return Optional.empty();
    }
    var session = held.get().session();
    var principal = held.get().principal();
    var next = grants.mint().next(session.id(), token.secret());
    var kept = Mint.kept(next);
    if (session.presented(Mint.kept(token.secret()), now) == Session.Presented.CURRENT) {
      var rotated = sessions.rotate(session, session.rotated(kept, principal.role(), now));
      if (rotated.isEmpty()) {
        return Optional.empty();
      }
      session = rotated.get();
    }
    return settled(session, token, kept, now)
        ? Optional.of(grants.granted(principal, session.id(), next, now))
        : Optional.empty();
  }

  /// Whether the session, as it is by now, has gone on from this token to the next and no further.
  /// When the sealing key was rotated in between, the token was good but its successor cannot be
  /// told again: then the session stays as it is.
  private boolean settled(Session session, Bearing.Refresh token, String next, Instant now) {
    return switch (session.presented(Mint.kept(token.secret()), now)) {
      case CURRENT -> false;
      case JUST_REPLACED -> session.current().equals(next);
      case REUSED -> {
        grants.sessions().close(token.principal(), token.session());
        yield false;
      }
    };
  }
}
