package dev.souk.realtime;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/// Which sessions have neither ended nor been revoked; accounts know.
public interface LiveSessions {
  /// As of now.
  boolean live(Holder holder, Instant now);

  /// Those whose session lives, as of a moment ago.
  Set<Holder> live(Collection<Holder> holders, Instant now);
}
