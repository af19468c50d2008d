package dev.souk.local.aws;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Every e-mail that was sent, in order; the oldest is forgotten when a new one finds it full.
public final class Mailbox {
  private final int capacity;
  private final Deque<Email> emails = new ArrayDeque<>();

  public Mailbox(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("room for at least one, not " + capacity);
    }
    this.capacity = capacity;
  }

  /// One e-mail as one recipient got it.
  ///
  /// @param text empty when it had no plain part
  /// @param html empty when it had none
  public record Email(
      String to, String from, String subject, String text, String html, Instant at) {}

  public synchronized void deliver(Email mail) {
    if (emails.size() == capacity) {
      emails.removeFirst();
    }
    emails.addLast(mail);
  }

  /// All that is kept, newest last.
  public synchronized List<Email> all() {
    return List.copyOf(emails);
  }

  /// What one address got, newest last; letters' case does not matter.
  public List<Email> to(String address) {
    return all().stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
  }
}
