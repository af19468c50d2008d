package dev.souk.email;

/// One e-mail to one person, in two forms that say the same.
public record EmailMessage(String to, String subject, String text, String html) {
  /// Hides who is written to and what, so that it is in no log line.
  @Override
  public String toString() {
    return "Mail[…]";
  }
}
