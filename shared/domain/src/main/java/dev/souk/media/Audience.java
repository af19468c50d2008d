package dev.souk.media;

/// Who may read the files of a medium.
public enum Audience {
  /// Anyone, for ever.
  PUBLIC,
  /// Who is shown an address that is signed for them, for minutes.
  PRIVATE
}
