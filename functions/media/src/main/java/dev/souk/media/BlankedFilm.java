package dev.souk.media;

/// What became of looking for a film's metadata.
sealed interface BlankedFilm {
  /// With these bytes overwritten it has none left, is as long as before and plays as before.
  record By(Overwrites overwrites) implements BlankedFilm {}

  /// It must not be served: damaged, or of a kind whose metadata cannot be found for certain.
  ///
  /// @param why as the end of a sentence
  record Unusable(String why) implements BlankedFilm {}

  /// The upload is gone, or another.
  record Missing() implements BlankedFilm {}

  /// Looks through a film, of which no more is held in memory than its index.
  static BlankedFilm of(ContentType type, MediaObjects objects, StoredUpload stored) {
    var film = new FilmBytes(objects, stored);
    try {
      return switch (type) {
        case MP4 -> new By(new Mp4Film(film).blanked());
        case WEBM -> new By(new WebmFilm(film).blanked());
        case JPEG, PNG, WEBP, AVIF -> throw new IllegalArgumentException(type.mime());
      };
    } catch (UnusableFilm e) {
      return new Unusable(e.why());
    } catch (FilmBytes.Gone e) {
      return new Missing();
    }
  }
}
