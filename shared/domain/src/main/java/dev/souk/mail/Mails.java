package dev.souk.mail;

/// Sends letters.
public interface Mails {
  /// Sends a letter now, trying three times. Never throws: what the letter tells of has happened
  /// and stands whether or not it arrives, and every letter that matters can be asked for again
  /// (`verify-email/resend`, `password/forgot`). That it failed is logged.
  void send(Mail mail);
}
