package dev.souk.email;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Marks for as long as the process lives.
public final class InMemorySentEmails implements SentEmails {
  private final Map<String, String> claims = new ConcurrentHashMap<>();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();

  @Override
  public boolean has(String email) {
    return sent.contains(email);
  }

  @Override
  public boolean markSent(String name, String by, Instant now) {
    return by.equals(claims.merge(name, by, (first, _) -> first));
  }

  @Override
  public void mark(String email, Instant now) {
    sent.add(email);
  }
}
