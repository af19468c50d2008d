package dev.souk.email;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Marks of letters in the table")
class DynamoSentEmailsTest implements SentEmailsContract {
  private final SentEmails emails = new DynamoSentEmails(MarketTables.fresh());

  @Override
  public SentEmails emails() {
    return emails;
  }
}
