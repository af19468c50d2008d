package dev.souk.media;

import java.util.ArrayList;
import java.util.List;

/// A part of a copy of which some bytes are overwritten, from `from` up to `end` of the file.
///
/// S3 takes parts of 5 MiB to 5 GiB, the last one of any size, and 10,000 at most (S3 User Guide,
/// "Multipart upload limits"). These are 8 MiB and multiples of it.
sealed interface S3CopyPart {
  int SIZE = 8 << 20;

  long from();

  long end();

  /// S3 copies it from the upload, where nothing in it changes.
  record Copied(long from, long end) implements S3CopyPart {}

  /// At most [#SIZE] bytes that pass through here.
  record Written(long from, long end) implements S3CopyPart {
    int length() {
      return (int) (end - from);
    }
  }

  /// All parts of a file of `size` bytes, in order; what is next to each other and only copied is
  /// one.
  static List<S3CopyPart> of(long size, ByteOverwrites overwrites) {
    var parts = new ArrayList<S3CopyPart>();
    for (long from = 0; from < size; from += SIZE) {
      long end = Math.min(from + SIZE, size);
      if (overwrites.touch(from, end)) {
        parts.add(new Written(from, end));
      } else if (!parts.isEmpty() && parts.getLast() instanceof Copied(var start, _)) {
        parts.set(parts.size() - 1, new Copied(start, end));
      } else {
        parts.add(new Copied(from, end));
      }
    }
    return parts;
  }
}
