package dev.souk.email;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Sent e-mails in memory")
class InMemorySentEmailsTest implements SentEmailsContract {
  private final SentEmails emails = new InMemorySentEmails();

  @Override
  public SentEmails emails() {
    return emails;
  }
}
