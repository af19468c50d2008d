package dev.souk.accounts;

import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import java.time.Instant;

/// Opens sessions and makes the tokens in which they are used.
public record TokenIssuer(
    Sessions sessions, AccessTokens tokens, SecretGenerator mint, IdGenerator ids) {

  /// What a client is given.
  public record IssuedTokens(String accessToken, OpaqueToken.Refresh refresh, AccountRole role) {}

  /// Opens a session for an account that has proved itself.
  public IssuedTokens open(Principal principal, Instant now) {
    var secret = mint.secret();
    var session = session(principal, secret, now);
    sessions.open(session);
    return issue(principal, session.id(), secret, now);
  }

  /// Makes a guest and opens their session.
  public IssuedTokens openForGuest(Instant now) {
    var guest = Principal.guest(ids.next(IdType.GST, now));
    var secret = mint.secret();
    var session = session(guest, secret, now);
    sessions.openForGuest(guest, session);
    return issue(guest, session.id(), secret, now);
  }

  private Session session(Principal principal, String secret, Instant now) {
    return Session.opened(
        ids.next(IdType.SES, now), principal, SecretGenerator.hashOf(secret), now);
  }

  /// Tokens for a session whose refresh secret is `secret`.
  public IssuedTokens issue(Principal principal, String session, String secret, Instant now) {
    return new IssuedTokens(
        tokens.issued(principal, session, now),
        new OpaqueToken.Refresh(principal.id(), session, secret),
        principal.role());
  }
}
