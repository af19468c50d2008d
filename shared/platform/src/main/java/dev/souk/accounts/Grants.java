package dev.souk.accounts;

import dev.souk.id.Ids;
import dev.souk.id.Kind;
import java.time.Instant;

/// Opens sessions and makes the tokens in which they are used.
public record Grants(Sessions sessions, AccessTokens tokens, Mint mint, Ids ids) {

  /// What a client is given.
  public record Granted(String accessToken, Bearing.Refresh refresh, AccountRole role) {}

  /// Opens a session for an account that has proved itself.
  public Granted open(Principal principal, Instant now) {
    var secret = mint.secret();
    var session = session(principal, secret, now);
    sessions.open(session);
    return granted(principal, session.id(), secret, now);
  }

  /// Makes a guest and opens their session.
  public Granted welcome(Instant now) {
    var guest = Principal.guest(ids.next(Kind.GST, now));
    var secret = mint.secret();
    var session = session(guest, secret, now);
    sessions.welcome(guest, session);
    return granted(guest, session.id(), secret, now);
  }

  private Session session(Principal principal, String secret, Instant now) {
    return Session.opened(ids.next(Kind.SES, now), principal, Mint.kept(secret), now);
  }

  /// Tokens for a session whose refresh secret is `secret`.
  public Granted granted(Principal principal, String session, String secret, Instant now) {
    return new Granted(
        tokens.issued(principal, session, now),
        new Bearing.Refresh(principal.id(), session, secret),
        principal.role());
  }
}
