package dev.souk.email;

/// Sends e-mails.
public interface EmailSender {
  /// Sends an e-mail now, trying three times. Never throws: what the e-mail tells of has happened
  /// and stands whether or not it arrives, and every e-mail that matters can be asked for again
  /// (`verify-email/resend`, `password/forgot`). That it failed is logged.
  void send(EmailMessage mail);

  /// Sends an e-mail now, trying three times, for one that nobody could ask for again.
  ///
  /// @throws NotSent when it did not go out
  void sendWithRetries(EmailMessage mail);

  /// An e-mail did not go out; a repeat may succeed.
  final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSent(Throwable cause) {
      super("the e-mail was not sent", cause);
    }
  }
}
