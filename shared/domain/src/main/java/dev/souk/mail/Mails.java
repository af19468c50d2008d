package dev.souk.mail;

/// Sends letters.
public interface Mails {
  /// Sends a letter now, trying three times. Never throws: what the letter tells of has happened
  /// and stands whether or not it arrives, and every letter that matters can be asked for again
  /// (`verify-email/resend`, `password/forgot`). That it failed is logged.
  void send(Mail mail);

  /// Sends a letter now, trying three times, for one that nobody could ask for again.
  ///
  /// @throws NotSent when it did not go out
  void insist(Mail mail);

  /// A letter did not go out; a repeat may succeed.
  final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSent(Throwable cause) {
      super("a letter was not sent", cause);
    }
  }
}
