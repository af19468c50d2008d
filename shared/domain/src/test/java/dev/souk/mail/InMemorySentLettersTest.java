package dev.souk.mail;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Marks of letters in memory")
class InMemorySentLettersTest implements SentLettersContract {
  private final SentLetters letters = new InMemorySentLetters();

  @Override
  public SentLetters letters() {
    return letters;
  }
}
