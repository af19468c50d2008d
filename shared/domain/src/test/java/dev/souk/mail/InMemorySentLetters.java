package dev.souk.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Marks for as long as the process lives.
public final class InMemorySentLetters implements SentLetters {
  private final Map<String, String> claims = new ConcurrentHashMap<>();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();

  @Override
  public boolean has(String letter) {
    return sent.contains(letter);
  }

  @Override
  public boolean claim(String name, String by, Instant now) {
    return by.equals(claims.merge(name, by, (first, _) -> first));
  }

  @Override
  public void mark(String letter, Instant now) {
    sent.add(letter);
  }
}
