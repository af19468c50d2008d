package dev.souk.local.lambda;

/// What became of one call of a function.
public sealed interface InvocationOutcome {

  /// The function answered with this JSON text.
  record Answered(String json) implements InvocationOutcome {}

  /// The function threw, could not be constructed, or broke a limit of Lambda's.
  ///
  /// @param type what Lambda calls `errorType`, such as the class of the exception
  record Failed(String type, String message) implements InvocationOutcome {}

  /// The call ran past its trigger's time-out. Lambda's own words are in `message`.
  record TimedOut(String message) implements InvocationOutcome {}

  /// One word for a page or a log line.
  default String word() {
    return switch (this) {
      case Answered _ -> "answered";
      case Failed _ -> "failed";
      case TimedOut _ -> "timed out";
    };
  }
}
