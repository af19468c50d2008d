package dev.souk.email;

import java.time.Duration;
import java.time.Instant;

/// Which e-mails have been sent.
///
/// An e-mail is marked after it was sent: cut short between the two, it is sent once more. Marked
/// before, it would be lost for good, and a customer whose money goes back must hear of it; the
/// same e-mail twice does no harm.
public interface SentEmails {
  /// For so long a mark holds: longer than any queue keeps what it has not got rid of (SQS: 14
  /// days).
  Duration KEPT = Duration.ofDays(30);

  /// Whether it has been, as of now.
  ///
  /// @param email its name: of what, and to whom; ids only
  boolean has(String email);

  /// Claims a name that only one e-mail may have. True for whoever is first, and when the same asks
  /// again; false for all others for as long as marks hold, however many ask at once.
  ///
  /// @param by which e-mail asks; ids only
  boolean markSent(String name, String by, Instant now);

  /// A repeat changes nothing.
  void mark(String email, Instant now);
}
