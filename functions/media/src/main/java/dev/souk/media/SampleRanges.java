package dev.souk.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where a video keeps the images and the sound that are played.
final class SampleRanges {
  /// In a video of two hours there are some ten thousand.
  private static final int MAX = 1_000_000;

  private static final int LENGTH_BITS = 31;

  private final long size;
  // The offset above, the length below: videos are far smaller than 2^31 bytes.
  private long[] ranges = new long[1_024];
  private int count;

  /// @param size of the video in bytes
  SampleRanges(long size) {
    if (size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("no film is that large");
    }
    this.size = size;
  }

  /// @throws InvalidVideoException when it is not inside the video
  void add(long from, long length) {
    if (from < 0 || length < 0 || length > size || from > size - length) {
      throw new InvalidVideoException("its index leads out of it");
    }
    if (length == 0 || continuesLast(from, length)) {
      return;
    }
    if (count == MAX) {
      throw new InvalidVideoException("it is cut in too many pieces");
    }
    if (count == ranges.length) {
      ranges = Arrays.copyOf(ranges, 2 * count);
    }
    ranges[count++] = (from << LENGTH_BITS) | length;
  }

  private boolean continuesLast(long from, long length) {
    if (count == 0 || end(count - 1) != from) {
      return false;
    }
    ranges[count - 1] += length;
    return true;
  }

  private long from(int i) {
    return ranges[i] >>> LENGTH_BITS;
  }

  private long end(int i) {
    return from(i) + (ranges[i] & Integer.MAX_VALUE);
  }

  /// What of the boxes for media data nothing that is played lies in.
  ///
  /// @param boxes in the order of the file
  /// @throws InvalidVideoException when what is played lies elsewhere
  List<ByteOverwrites.Run> unusedIn(List<IsoBox> boxes) {
    Arrays.sort(ranges, 0, count);
    var unused = new ArrayList<ByteOverwrites.Run>();
    int next = 0;
    for (var box : boxes) {
      long at = box.data();
      while (next < count && from(next) < box.end()) {
        if (from(next) < box.data() || end(next) > box.end()) {
          throw new InvalidVideoException("its index leads out of its media data");
        }
        zeros(at, from(next), unused);
        at = Math.max(at, end(next));
        next++;
      }
      zeros(at, box.end(), unused);
    }
    if (next < count) {
      throw new InvalidVideoException("its index leads out of its media data");
    }
    return unused;
  }

  private static void zeros(long from, long end, List<ByteOverwrites.Run> to) {
    if (from < end) {
      to.add(new ByteOverwrites.Run.Zeros(from, end - from));
    }
  }
}
