package dev.souk.realtime;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tickets of one process, for tests.
public final class InMemorySocketTickets implements SocketTickets {
  private record Kept(SocketPrincipal holder, Instant expiresAt) {}

  private final Map<String, Kept> tickets = new ConcurrentHashMap<>();

  @Override
  public void add(String ticket, SocketPrincipal holder, Instant expiresAt) {
    tickets.put(ticket, new Kept(holder, expiresAt));
  }

  @Override
  public Optional<SocketPrincipal> redeem(String ticket, Instant now) {
    return Optional.ofNullable(tickets.remove(ticket))
        .filter(kept -> kept.expiresAt().isAfter(now))
        .map(Kept::holder);
  }
}
