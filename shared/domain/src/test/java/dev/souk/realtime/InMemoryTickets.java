package dev.souk.realtime;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tickets of one process, for tests.
public final class InMemoryTickets implements Tickets {
  private record Kept(Holder holder, Instant expiresAt) {}

  private final Map<String, Kept> tickets = new ConcurrentHashMap<>();

  @Override
  public void add(String ticket, Holder holder, Instant expiresAt) {
    tickets.put(ticket, new Kept(holder, expiresAt));
  }

  @Override
  public Optional<Holder> redeem(String ticket, Instant now) {
    return Optional.ofNullable(tickets.remove(ticket))
        .filter(kept -> kept.expiresAt().isAfter(now))
        .map(Kept::holder);
  }
}
