package dev.souk.media;

import java.util.Arrays;

/// A video where it lies, read by ranges. Read forward it is asked for at most once per [#WINDOW]
/// bytes of its length.
final class VideoRangeReader {
  /// How much is fetched at once, in bytes.
  static final int WINDOW = 1 << 20;

  private final MediaObjects objects;
  private final StoredUpload stored;
  private byte[] window = new byte[0];
  private long at;

  /// The upload is gone, or another.
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  VideoRangeReader(MediaObjects objects, StoredUpload stored) {
    this.objects = objects;
    this.stored = stored;
  }

  /// In bytes.
  long size() {
    return stored.size();
  }

  /// At most `length` bytes from an offset inside the video on; fewer at its end.
  ByteReader head(long from, int length) {
    return new ByteReader(copy(from, (int) Math.min(length, size() - from)));
  }

  /// A copy of just these bytes.
  ///
  /// @throws InvalidVideoException when they are not all inside
  byte[] copy(long from, int length) {
    if (from < 0 || length < 0 || from > size() - length) {
      throw InvalidVideoException.damaged(from);
    }
    if (from < at || from + length > at + window.length) {
      int wanted = (int) Math.min(Math.max(length, WINDOW), size() - from);
      window = wanted == 0 ? window : objects.range(stored, from, wanted).orElseThrow(Gone::new);
      at = from;
      if (window.length < length) {
        throw new Gone();
      }
    }
    int start = (int) (from - at);
    return Arrays.copyOfRange(window, start, start + length);
  }
}
