package dev.souk.migrate;

import dev.souk.fault.Invalid;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import org.jspecify.annotations.Nullable;

/// How much of the table is migrated in one call, and how fast.
///
/// @param part which of the `parts` the table is looked at in
/// @param after where the last call ended, null for the beginning
/// @param seconds after how many it ends; a page is done in any case
/// @param perSecond how many items are read a second at most
/// @param dryRun whether items are only counted
public record Stretch(
    @Says(value = "Which part of the table.", example = "0")
        @Preset("0")
        @Whole(max = Stretch.MOST_PARTS - 1)
        int part,
    @Says(value = "In how many parts it is looked at.", example = "1")
        @Preset("1")
        @Whole(min = 1, max = Stretch.MOST_PARTS)
        int parts,
    @Says(value = "Where the last call ended.", example = "RklSU1RfQURNSU4KRklSU1RfQURNSU4")
        @Text(max = 2048)
        @Nullable String after,
    @Says(value = "After how many seconds it ends.", example = "20")
        @Preset("20")
        @Whole(max = Stretch.LONGEST)
        int seconds,
    @Says(value = "How many items are read a second at most.", example = "2000")
        @Preset("200")
        @Whole(min = 1, max = Stretch.FASTEST)
        int perSecond,
    @Says(value = "Whether items are only counted.", example = "true") @Preset("false")
        boolean dryRun) {
  public static final int MOST_PARTS = 64;

  public static final int FASTEST = 10_000;

  /// Well under the function's time-out.
  public static final int LONGEST = 40;

  public Stretch {
    if (part >= parts) {
      throw new Invalid("/part", "out-of-range", "is one of 0 to %d".formatted(parts - 1));
    }
  }

  /// Another part from its beginning.
  public Stretch of(int part) {
    return new Stretch(part, parts, null, seconds, perSecond, dryRun);
  }

  /// The same from where a call has ended.
  public Stretch from(@Nullable String after) {
    return new Stretch(part, parts, after, seconds, perSecond, dryRun);
  }
}
