package dev.souk.mail;

/// One letter to one person, in two forms that say the same.
public record Mail(String to, String subject, String text, String html) {
  /// Hides who is written to and what, so that it is in no log line.
  @Override
  public String toString() {
    return "Mail[…]";
  }
}
