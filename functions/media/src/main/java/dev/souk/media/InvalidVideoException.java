package dev.souk.media;

/// Ends the reading of a video that is damaged, or of a kind that is not served. It goes no further
/// than [VideoMetadataRemoval].
final class InvalidVideoException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String why;

  InvalidVideoException(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  static InvalidVideoException damaged(long at) {
    return new InvalidVideoException("it is cut off or damaged at byte " + at);
  }

  String why() {
    return why;
  }
}
