package dev.souk.media;

import java.util.List;

/// Where the samples of a track lie, by its tables: `stsz` or `stz2` say how long each is, `stsc`
/// how many are in a chunk, `stco` or `co64` where the chunks begin (ISO/IEC 14496-12 sections
/// 8.7.3 to 8.7.5).
final class Mp4Chunks {
  private final BoxTree tree;
  private final IsoBox sizes;
  private final IsoBox runs;
  private final IsoBox offsets;
  private final int offsetWidth;
  private final int sizeBits;
  private final long fixedSize;
  private final long samples;

  /// @param tables the children of `stbl`
  Mp4Chunks(BoxTree tree, List<IsoBox> tables) {
    this.tree = tree;
    sizes = either(tables, "stsz", "stz2");
    offsets = either(tables, "stco", "co64");
    runs = tree.only(tables, "stsc");
    offsetWidth = offsets.type().equals("stco") ? 4 : 8;
    boolean plain = sizes.type().equals("stsz");
    fixedSize = plain ? tree.number(sizes, 4, 4) : 0;
    sizeBits = plain ? 32 : (int) tree.number(sizes, 7, 1);
    samples = tree.number(sizes, 8, 4);
    if (fixedSize == 1) {
      throw new InvalidVideoException("its sound is not compressed: save it with AAC");
    }
    if (sizeBits != 4 && sizeBits != 8 && sizeBits != 16 && sizeBits != 32) {
      throw tree.damaged(sizes);
    }
  }

  private IsoBox either(List<IsoBox> tables, String one, String other) {
    boolean hasOne = tables.stream().anyMatch(it -> it.type().equals(one));
    if (hasOne && tables.stream().anyMatch(it -> it.type().equals(other))) {
      throw new InvalidVideoException("it has both " + one + " and " + other);
    }
    return tree.only(tables, hasOne ? one : other);
  }

  void addTo(SampleRanges exercised) {
    long chunks = entries(offsets, 4, offsetWidth);
    long rows = entries(runs, 4, 12);
    long sample = 0;
    for (long row = 0, chunk = 0; row < rows && chunk < chunks; row++) {
      long perChunk = tree.number(runs, 12 + 12 * row, 4);
      long end = row + 1 < rows ? first(row + 1) : chunks;
      if (first(row) != chunk || end < chunk || end > chunks) {
        throw tree.damaged(runs);
      }
      for (; chunk < end && sample < samples; chunk++) {
        long count = Math.min(perChunk, samples - sample);
        exercised.add(offset(chunk), length(sample, count));
        sample += count;
      }
      chunk = end;
    }
    if (sample < samples) {
      throw new InvalidVideoException("its index is incomplete");
    }
  }

  /// The number of entries a table says it has, when they are all inside.
  private long entries(IsoBox table, int countAt, int width) {
    long count = tree.number(table, countAt, 4);
    if (count * width > table.end() - table.data() - countAt - 4) {
      throw tree.damaged(table);
    }
    return count;
  }

  /// The number of the first chunk of a row, from 0 on.
  private long first(long row) {
    return tree.number(runs, 8 + 12 * row, 4) - 1;
  }

  private long offset(long chunk) {
    long at = 8 + offsetWidth * chunk;
    return offsetWidth == 4 ? tree.number(offsets, at, 4) : tree.number64(offsets, at);
  }

  private long length(long sample, long count) {
    if (fixedSize > 0) {
      return fixedSize * count;
    }
    long sum = 0;
    for (long i = sample; i < sample + count; i++) {
      sum += size(i);
    }
    return sum;
  }

  private long size(long sample) {
    long bit = sample * sizeBits;
    long at = 12 + bit / 8;
    if (sizeBits == 4) {
      long both = tree.number(sizes, at, 1);
      return bit % 8 == 0 ? both >> 4 : both & 15;
    }
    return tree.number(sizes, at, sizeBits / 8);
  }
}
