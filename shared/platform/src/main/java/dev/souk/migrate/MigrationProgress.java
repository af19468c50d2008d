package dev.souk.migrate;

import dev.souk.json.TextLength;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has become of the items that were looked at.
///
/// @param read how many there were
/// @param rewritten how many were brought to their present version, or would have been
/// @param conflicts how many somebody else wrote in between: they are to be looked at again
/// @param newer how many are of a version that is not known here; they are as they were
/// @param failed how many their migration could not read; they are as they were
/// @param keys of the first that are ahead or failed, each with why
/// @param next where the next call begins, or null when the part is done
public record MigrationProgress(
    long read,
    long rewritten,
    long conflicts,
    long newer,
    long failed,
    List<String> keys,
    @TextLength(max = 2048) @Nullable String next) {
  /// How many keys are told.
  public static final int TOLD = 20;

  private static final int LONGEST = 200;

  public static final MigrationProgress NONE =
      new MigrationProgress(0, 0, 0, 0, 0, List.of(), null);

  public MigrationProgress {
    keys = keys.stream().limit(TOLD).map(MigrationProgress::line).toList();
  }

  private static String line(String key) {
    return key.substring(0, Math.min(key.length(), LONGEST));
  }

  /// Both together, ending where `later` does.
  public MigrationProgress and(MigrationProgress later) {
    return new MigrationProgress(
        read + later.read,
        rewritten + later.rewritten,
        conflicts + later.conflicts,
        newer + later.newer,
        failed + later.failed,
        Stream.concat(keys.stream(), later.keys.stream()).toList(),
        later.next);
  }
}
