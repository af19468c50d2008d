package dev.souk.mail;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Marks of letters in the table")
class DynamoSentLettersTest implements SentLettersContract {
  private final SentLetters letters = new DynamoSentLetters(MarketTables.fresh());

  @Override
  public SentLetters letters() {
    return letters;
  }
}
