package dev.souk.realtime;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Sessions that live until a test ends them.
public final class InMemoryActiveSessions implements ActiveSessions {
  private final Set<String> ended = ConcurrentHashMap.newKeySet();

  public void end(String session) {
    ended.add(session);
  }

  @Override
  public boolean live(SocketPrincipal holder, Instant now) {
    return !ended.contains(holder.session());
  }

  @Override
  public Set<SocketPrincipal> live(Collection<SocketPrincipal> holders, Instant now) {
    return holders.stream()
        .filter(holder -> live(holder, now))
        .collect(Collectors.toUnmodifiableSet());
  }
}
