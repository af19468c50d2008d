package dev.souk.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps letters for the test to read.
public final class InMemoryMails implements Mails {
  private final List<Mail> sent = new CopyOnWriteArrayList<>();

  @Override
  public void send(Mail mail) {
    sent.add(mail);
  }

  /// All letters to an address, oldest first.
  public List<Mail> to(String address) {
    return sent.stream().filter(each -> each.to().equals(address)).toList();
  }

  public Mail lastTo(String address) {
    return to(address).getLast();
  }
}
