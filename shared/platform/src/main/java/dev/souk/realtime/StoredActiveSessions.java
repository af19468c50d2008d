package dev.souk.realtime;

import dev.souk.accounts.Sessions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Sessions as the accounts keep them.
public final class StoredActiveSessions implements ActiveSessions {
  private final Sessions sessions;
  private final BoundedConcurrency asking = new BoundedConcurrency(64);

  public StoredActiveSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public boolean live(SocketPrincipal holder, Instant now) {
    return sessions
        .find(holder.principal(), holder.session())
        .filter(sessionWithPrincipal -> sessionWithPrincipal.isActive(now))
        .isPresent();
  }

  @Override
  public Set<SocketPrincipal> live(Collection<SocketPrincipal> holders, Instant now) {
    var distinct = holders.stream().distinct().toList();
    return asking
        .each(distinct, holder -> live(holder, now) ? List.of(holder) : List.<SocketPrincipal>of())
        .stream()
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
