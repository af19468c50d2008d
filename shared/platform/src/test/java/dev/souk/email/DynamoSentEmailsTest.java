package dev.souk.email;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Sent e-mails in the table")
class DynamoSentEmailsTest implements SentEmailsContract {
  private final SentEmails emails = new DynamoSentEmails(MarketTables.fresh());

  @Override
  public SentEmails emails() {
    return emails;
  }
}
