package dev.souk.realtime;

import dev.souk.accounts.Sessions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Sessions as the accounts keep them.
public final class HeldSessions implements LiveSessions {
  private final Sessions sessions;
  private final AtOnce asking = new AtOnce(64);

  public HeldSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public boolean live(Holder holder, Instant now) {
    return sessions
        .held(holder.principal(), holder.session())
        .filter(held -> held.live(now))
        .isPresent();
  }

  @Override
  public Set<Holder> live(Collection<Holder> holders, Instant now) {
    var distinct = holders.stream().distinct().toList();
    return asking
        .each(distinct, holder -> live(holder, now) ? List.of(holder) : List.<Holder>of())
        .stream()
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
