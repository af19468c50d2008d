package dev.souk.media;

/// The comments among the headers of Vorbis sound: title, place, date (Vorbis I section 5; how WebM
/// holds the three headers is in the Matroska codec specification, `A_VORBIS`). Their texts become
/// spaces.
final class VorbisComments {
  private final OverwrittenBytes edited;
  private final ByteReader reader;
  private final long end;
  private long at;

  private VorbisComments(OverwrittenBytes edited, long from, long end) {
    this.edited = edited;
    this.reader = edited.now();
    this.at = from;
    this.end = end;
  }

  /// @param from where the private data of the codec begin
  static void blank(OverwrittenBytes edited, long from, long end) {
    new VorbisComments(edited, from, end).blank();
  }

  private void blank() {
    boolean three = next(1) == 2;
    long identification = laced();
    long comments = laced();
    at += identification;
    var inner = new VorbisComments(edited, at, at + comments);
    if (!three || inner.end > end || !reader.is(at, "\u0003vorbis")) {
      throw edited.damaged(at);
    }
    inner.at += 7;
    inner.texts();
  }

  private void texts() {
    text();
    for (long left = next(4); left > 0; left--) {
      text();
    }
  }

  private void text() {
    long length = next(4);
    if (length > end - at) {
      throw edited.damaged(at);
    }
    edited.fill(at, at + length, ' ');
    at += length;
  }

  /// A length as Ogg's pages write it: 255 as long as more follows.
  private long laced() {
    long sum = 0;
    long last = 255;
    while (last == 255) {
      last = next(1);
      sum += last;
    }
    return sum;
  }

  private long next(int count) {
    if (at + count > end) {
      throw edited.damaged(at);
    }
    at += count;
    return reader.little(at - count, count);
  }
}
