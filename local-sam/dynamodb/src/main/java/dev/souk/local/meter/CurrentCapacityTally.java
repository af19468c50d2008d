package dev.souk.local.meter;

import java.util.concurrent.Callable;

/// Says whose tally a request to DynamoDB counts on: that of the work the calling thread, or a
/// thread that began this one, is doing.
public final class CurrentCapacityTally {
  private static final InheritableThreadLocal<CapacityTally> CURRENT =
      new InheritableThreadLocal<>();

  private CurrentCapacityTally() {}

  /// Does `work` with `tally` as the current one, in this thread and in those the work begins.
  public static <T> T during(CapacityTally tally, Callable<T> work) throws Exception {
    var before = CURRENT.get();
    CURRENT.set(tally);
    try {
      return work.call();
    } finally {
      CURRENT.set(before);
    }
  }

  /// Counts on `tally` from now on what this thread, and those it begins, asks for; until
  /// [#detach].
  public static void attach(CapacityTally tally) {
    CURRENT.set(tally);
  }

  /// Ends what [#attach] began.
  public static void detach() {
    CURRENT.remove();
  }

  /// The tally of the work being done; one that nobody reads when none was named.
  public static CapacityTally current() {
    var tally = CURRENT.get();
    return tally == null ? new CapacityTally() : tally;
  }
}
