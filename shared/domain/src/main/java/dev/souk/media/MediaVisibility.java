package dev.souk.media;

/// Who may read the files of a media file.
public enum MediaVisibility {
  /// Anyone, for ever.
  PUBLIC,
  /// Who is shown an address that is signed for them, for minutes.
  PRIVATE
}
