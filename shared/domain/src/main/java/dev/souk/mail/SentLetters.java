package dev.souk.mail;

import java.time.Duration;
import java.time.Instant;

/// Which letters have been sent.
///
/// A letter is marked after it was sent: cut short between the two, it is sent once more. Marked
/// before, it would be lost for good, and a customer whose money goes back must hear of it; the
/// same letter twice does no harm.
public interface SentLetters {
  /// For so long a mark holds: longer than any queue keeps what it has not got rid of (SQS: 14
  /// days).
  Duration KEPT = Duration.ofDays(30);

  /// Whether it has been, as of now.
  ///
  /// @param letter its name: of what, and to whom; ids only
  boolean has(String letter);

  /// Claims a name that only one letter may have. True for whoever is first, and when the same asks
  /// again; false for all others for as long as marks hold, however many ask at once.
  ///
  /// @param by which letter asks; ids only
  boolean claim(String name, String by, Instant now);

  /// A repeat changes nothing.
  void mark(String letter, Instant now);
}
