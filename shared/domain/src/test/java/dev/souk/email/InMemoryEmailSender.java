package dev.souk.email;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps e-mails for the test to read.
public final class InMemoryEmailSender implements EmailSender {
  private final List<EmailMessage> sent = new CopyOnWriteArrayList<>();

  private volatile boolean down;

  @Override
  public void send(EmailMessage mail) {
    sent.add(mail);
  }

  @Override
  public void sendWithRetries(EmailMessage mail) {
    if (down) {
      throw new NotSent(new IllegalStateException("the post is closed"));
    }
    sent.add(mail);
  }

  /// Whether e-mails go out.
  public void closed(boolean now) {
    down = now;
  }

  public List<EmailMessage> all() {
    return List.copyOf(sent);
  }

  /// All e-mails to an address, oldest first.
  public List<EmailMessage> to(String address) {
    return sent.stream().filter(each -> each.to().equals(address)).toList();
  }

  public EmailMessage lastTo(String address) {
    return to(address).getLast();
  }
}
