package dev.souk.migrate;

import dev.souk.error.InvalidValueException;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import org.jspecify.annotations.Nullable;

/// How much of the table is migrated in one call, and how fast.
///
/// @param segment which of the `totalSegments` the table is looked at in
/// @param startAfter where the last call ended, null for the beginning
/// @param seconds after how many it ends; a page is done in any case
/// @param itemsPerSecond how many items are read a second at most
/// @param dryRun whether items are only counted
public record MigrationSegment(
    @Description(value = "The segment of the table to process, from 0.", example = "0")
        @DefaultValue("0")
        @IntegerRange(max = MigrationSegment.MAX_SEGMENTS - 1)
        int segment,
    @Description(value = "The number of segments of the parallel scan.", example = "1")
        @DefaultValue("1")
        @IntegerRange(min = 1, max = MigrationSegment.MAX_SEGMENTS)
        int totalSegments,
    @Description(
            value = "The position at which the previous call ended.",
            example = "RklSU1RfQURNSU4KRklSU1RfQURNSU4")
        @TextLength(max = 2048)
        @Nullable String startAfter,
    @Description(value = "Time limit of the call in seconds.", example = "20")
        @DefaultValue("20")
        @IntegerRange(max = MigrationSegment.LONGEST)
        int seconds,
    @Description(value = "Maximum items read per second.", example = "2000")
        @DefaultValue("200")
        @IntegerRange(min = 1, max = MigrationSegment.FASTEST)
        int itemsPerSecond,
    @Description(value = "Whether to count only, without writing.", example = "true")
        @DefaultValue("false")
        boolean dryRun) {
  public static final int MAX_SEGMENTS = 64;

  public static final int FASTEST = 10_000;

  /// Well under the function's time-out.
  public static final int LONGEST = 40;

  public MigrationSegment {
    if (segment >= totalSegments) {
      throw new InvalidValueException(
          "/part", "out-of-range", "is one of 0 to %d".formatted(totalSegments - 1));
    }
  }

  /// Another part from its beginning.
  public MigrationSegment of(int part) {
    return new MigrationSegment(part, totalSegments, null, seconds, itemsPerSecond, dryRun);
  }

  /// The same from where a call has ended.
  public MigrationSegment from(@Nullable String after) {
    return new MigrationSegment(segment, totalSegments, after, seconds, itemsPerSecond, dryRun);
  }
}
