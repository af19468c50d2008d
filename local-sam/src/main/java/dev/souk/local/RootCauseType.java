package dev.souk.local;

/// Names failures for a dead letter.
public final class RootCauseType {

  private RootCauseType() {}

  /// The type at the root of it. Its message stays out, for it may quote what was in the event.
  public static String of(Throwable thrown) {
    var root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getName();
  }
}
