package dev.souk.migrate;

import dev.souk.json.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has become of the items that were looked at.
///
/// @param read how many there were
/// @param rewritten how many were brought to their present version, or would have been
/// @param lost how many somebody else wrote in between: they are to be looked at again
/// @param ahead how many are of a version that is not known here; they are as they were
/// @param failed how many their migration could not read; they are as they were
/// @param keys of the first that are ahead or failed, each with why
/// @param next where the next call begins, or null when the part is done
public record Progress(
    long read,
    long rewritten,
    long lost,
    long ahead,
    long failed,
    List<String> keys,
    @Text(max = 2048) @Nullable String next) {
  /// How many keys are told.
  public static final int TOLD = 20;

  private static final int LONGEST = 200;

  public static final Progress NONE = new Progress(0, 0, 0, 0, 0, List.of(), null);

  public Progress {
    keys = keys.stream().limit(TOLD).map(Progress::line).toList();
  }

  private static String line(String key) {
    return key.substring(0, Math.min(key.length(), LONGEST));
  }

  /// Both together, ending where `later` does.
  public Progress and(Progress later) {
    return new Progress(
        read + later.read,
        rewritten + later.rewritten,
        lost + later.lost,
        ahead + later.ahead,
        failed + later.failed,
        Stream.concat(keys.stream(), later.keys.stream()).toList(),
        later.next);
  }
}
