package dev.souk.media;

import java.util.Set;

/// A fragment of an MP4, `moof`: ISO/IEC 14496-12 section 8.8. Its tracks are blanked as those of
/// the index are, and tell where their samples lie.
final class Mp4Fragment {
  private static final Set<String> TRACK =
      Set.of("tfhd", "tfdt", "trun", "sbgp", "sgpd", "subs", "sdtp");

  private static final int BASE_OFFSET = 0x1;
  private static final int DESCRIPTION = 0x2;
  private static final int DURATION = 0x8;
  private static final int SIZE = 0x10;
  private static final int BASE_IS_MOOF = 0x20000;

  private static final int DATA_OFFSET = 0x1;
  private static final int FIRST_FLAGS = 0x4;
  private static final int SAMPLE_DURATION = 0x100;
  private static final int SAMPLE_SIZE = 0x200;
  private static final int SAMPLE_FLAGS = 0x400;
  private static final int SAMPLE_OFFSET = 0x800;

  private final BoxTree tree;
  private final long start;
  private final Mp4Movie movie;
  private final SampleRanges exercised;
  // Where the samples of the track before ended: there those of the next begin that says nothing.
  private long next;

  /// @param start its offset in the video
  Mp4Fragment(BoxTree tree, long start, Mp4Movie movie, SampleRanges exercised) {
    this.tree = tree;
    this.start = start;
    this.movie = movie;
    this.exercised = exercised;
    this.next = start;
  }

  void blank() {
    for (var box : tree.keep(Set.of("mfhd", "traf"), tree.root())) {
      if (box.type().equals("traf")) {
        track(box);
      }
    }
  }

  private void track(IsoBox traf) {
    var children = tree.children(traf, 0);
    var tfhd = tree.only(children, "tfhd");
    int flags = flags(tfhd);
    var size = movie.defaultSampleSize(tree.number(tfhd, 4, 4));
    long at = 8;
    long base = (flags & BASE_IS_MOOF) == 0 ? next : start;
    if ((flags & BASE_OFFSET) != 0) {
      base = tree.number64(tfhd, at);
      at += 8;
    }
    at += 4L * ((flags & DESCRIPTION) >> 1) + 4L * ((flags & DURATION) >> 3);
    long own = (flags & SIZE) == 0 ? size == null ? 0 : size : tree.number(tfhd, at, 4);
    next = base;
    for (var box : children) {
      if (box.type().equals("trun")) {
        run(box, base, own, size != null);
      }
    }
    if (size == null) {
      tree.blank(traf);
    } else {
      tree.keep(TRACK, traf);
    }
  }

  private int flags(IsoBox box) {
    return (int) tree.number(box, 1, 3);
  }

  private void run(IsoBox trun, long base, long defaultSize, boolean isPlayed) {
    int flags = flags(trun);
    long count = tree.number(trun, 4, 4);
    long at = 8;
    long from = next;
    if ((flags & DATA_OFFSET) != 0) {
      from = base + (int) tree.number(trun, at, 4);
      at += 4;
    }
    at += (flags & FIRST_FLAGS) == 0 ? 0 : 4;
    long length = length(trun, at, flags, count, defaultSize);
    if (isPlayed) {
      exercised.add(from, length);
    }
    next = from + length;
  }

  private long length(IsoBox trun, long from, int flags, long count, long defaultSize) {
    if ((flags & SAMPLE_SIZE) == 0) {
      return count * defaultSize;
    }
    int fields = flags & (SAMPLE_DURATION | SAMPLE_SIZE | SAMPLE_FLAGS | SAMPLE_OFFSET);
    int width = 4 * Integer.bitCount(fields);
    long at = from + ((flags & SAMPLE_DURATION) == 0 ? 0 : 4);
    long sum = 0;
    for (long i = 0; i < count; i++) {
      sum += tree.number(trun, at + i * width, 4);
    }
    return sum;
  }
}
