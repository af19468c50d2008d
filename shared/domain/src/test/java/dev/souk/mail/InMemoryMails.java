package dev.souk.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps letters for the test to read.
public final class InMemoryMails implements Mails {
  private final List<Mail> sent = new CopyOnWriteArrayList<>();

  private volatile boolean down;

  @Override
  public void send(Mail mail) {
    sent.add(mail);
  }

  @Override
  public void insist(Mail mail) {
    if (down) {
      throw new NotSent(new IllegalStateException("the post is closed"));
    }
    sent.add(mail);
  }

  /// Whether letters go out.
  public void closed(boolean now) {
    down = now;
  }

  public List<Mail> all() {
    return List.copyOf(sent);
  }

  /// All letters to an address, oldest first.
  public List<Mail> to(String address) {
    return sent.stream().filter(each -> each.to().equals(address)).toList();
  }

  public Mail lastTo(String address) {
    return to(address).getLast();
  }
}
