package dev.souk.local.bucket;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What of an object is asked for (RFC 9110, section 14). Several parts at once, and what is not a
/// range of bytes, are answered with the whole, as the RFC allows.
sealed interface ByteRange {
  /// All of it.
  record Whole(long size) implements ByteRange {}

  /// From `first` to `last`, both included.
  record Satisfiable(long first, long last, long size) implements ByteRange {
    long length() {
      return last - first + 1;
    }

    String contentRange() {
      return "bytes " + first + "-" + last + "/" + size;
    }
  }

  /// There is nothing where it begins.
  record Unsatisfiable(long size) implements ByteRange {}

  Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static ByteRange of(@Nullable String header, long size) {
    var range = ONE.matcher(header == null ? "" : header);
    if (!range.matches() || range.end(1) - range.start(1) + range.end(2) - range.start(2) == 0) {
      return new Whole(size);
    }
    var from = range.group(1);
    var to = range.group(2);
    if (from.isEmpty()) {
      return size == 0 || Long.parseLong(to) == 0
          ? new Unsatisfiable(size)
          : new Satisfiable(Math.max(0, size - Long.parseLong(to)), size - 1, size);
    }
    var first = Long.parseLong(from);
    var last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
    if (first >= size) {
      return new Unsatisfiable(size);
    }
    return last < first ? new Whole(size) : new Satisfiable(first, last, size);
  }
}
