package dev.souk.media;

/// Ends the reading of a film that is damaged, or of a kind that is not served. It goes no further
/// than [BlankedFilm].
final class UnusableFilm extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String why;

  UnusableFilm(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  static UnusableFilm damaged(long at) {
    return new UnusableFilm("it is cut off or damaged at byte " + at);
  }

  String why() {
    return why;
  }
}
