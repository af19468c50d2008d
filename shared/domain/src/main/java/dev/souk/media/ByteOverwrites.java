package dev.souk.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What is to stand in the place of some bytes of a file, whose length and all other bytes stay.
/// Sorted by place; no two overlap.
public final class ByteOverwrites {
  /// Nothing is changed.
  public static final ByteOverwrites NONE = new ByteOverwrites(List.of());

  /// Other content for a run of bytes.
  public sealed interface Run {
    long from();

    long length();

    /// Zeros, however many.
    record Zeros(long from, long length) implements Run {}

    /// These very bytes, which are handed over and not copied.
    @SuppressWarnings("ArrayRecordComponent") // Never compared: applied and forgotten.
    record Content(long from, byte[] bytes) implements Run {
      @Override
      public long length() {
        return bytes.length;
      }
    }

    /// The offset after its last byte.
    default long end() {
      return from() + length();
    }
  }

  private final List<Run> runs;

  private ByteOverwrites(List<Run> runs) {
    this.runs = runs;
  }

  /// @throws IllegalArgumentException when two overlap, one is empty or one begins before the file
  public static ByteOverwrites of(List<Run> runs) {
    var sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingLong(Run::from));
    long at = 0;
    for (var run : sorted) {
      if (run.from() < at || run.length() < 1) {
        throw new IllegalArgumentException("overlapping or empty at " + run.from());
      }
      at = run.end();
    }
    return new ByteOverwrites(List.copyOf(sorted));
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /// The offset after the last byte that changes; 0 when none does.
  public long end() {
    return runs.isEmpty() ? 0 : runs.getLast().end();
  }

  /// Whether any byte from `from` up to `end` changes.
  public boolean touch(long from, long end) {
    int first = firstEndingAfter(from);
    return first < runs.size() && runs.get(first).from() < end;
  }

  /// Changes a part of the file, which begins there at `from`, where it lies.
  public void applyTo(byte[] part, long from) {
    long end = from + part.length;
    for (int i = firstEndingAfter(from); i < runs.size() && runs.get(i).from() < end; i++) {
      var run = runs.get(i);
      long start = Math.max(run.from(), from);
      int length = (int) (Math.min(run.end(), end) - start);
      int to = (int) (start - from);
      switch (run) {
        case Run.Zeros _ -> Arrays.fill(part, to, to + length, (byte) 0);
        case Run.Content(var at, var bytes) ->
            System.arraycopy(bytes, (int) (start - at), part, to, length);
      }
    }
  }

  private int firstEndingAfter(long offset) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
