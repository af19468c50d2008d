package dev.souk.accounts;

import java.time.Instant;
import java.util.Optional;

/// Where sessions are kept.
public interface Sessions {

  /// A session and whose it is, read together.
  record SessionWithPrincipal(Principal principal, Session session) {
    /// Whether who holds the session may act in it.
    public boolean isActive(Instant now) {
      return session.sessionEpoch() == principal.sessionEpoch() && session.isValidAt(now);
    }
  }

  /// Keeps a session that was just opened.
  void open(Session session);

  /// Keeps a guest and their only session.
  void openForGuest(Principal guest, Session session);

  /// The session as it is now, running or run out; empty once it was closed.
  Optional<SessionWithPrincipal> find(String principal, String session);

  /// Keeps `next` if the session's refresh token is still that of `seen`. Of many at once one
  /// succeeds; to the others the answer is the session as it is, or empty when it was closed.
  Optional<Session> rotate(Session seen, Session next);

  /// Closes a session; a repeat does nothing.
  void close(String principal, String session);
}
