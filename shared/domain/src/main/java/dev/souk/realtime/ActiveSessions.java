package dev.souk.realtime;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/// Which sessions have neither ended nor been revoked; accounts know.
public interface ActiveSessions {
  /// As of now.
  boolean live(SocketPrincipal holder, Instant now);

  /// Those whose session lives, as of a moment ago.
  Set<SocketPrincipal> live(Collection<SocketPrincipal> holders, Instant now);
}
