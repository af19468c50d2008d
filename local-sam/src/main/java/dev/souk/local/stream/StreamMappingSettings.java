package dev.souk.local.stream;

import dev.souk.route.StreamTrigger;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the event source mapping between a stream and a function may be set to (Lambda API
/// reference, "CreateEventSourceMapping").
///
/// @param skPrefixes the filter: items whose sort key begins with one of these
/// @param batch at most so many records a call
/// @param attempts how often a record is tried again; [#UNLIMITED] when there is no end to it
/// @param maxAge a record that is older is given up
public record StreamMappingSettings(
    Class<?> function,
    List<String> skPrefixes,
    int batch,
    int attempts,
    Duration maxAge,
    Set<Option> options) {
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /// What a mapping does only when it is told to.
  public enum Option {
    /// Halves a batch that failed.
    BISECT_BATCH_ON_ERROR,
    /// Believes a function that names what it has not done; otherwise an answer means that all is
    /// done.
    REPORT_BATCH_ITEM_FAILURES,
    /// Writes down what is given up; otherwise it is lost without a word.
    DEAD_LETTERS
  }

  public StreamMappingSettings {
    skPrefixes = List.copyOf(skPrefixes);
    options = Set.copyOf(options);
  }

  /// All rules, and what the trigger says.
  public static StreamMappingSettings of(StreamTrigger trigger) {
    return new StreamMappingSettings(
        trigger.function(),
        trigger.skPrefixes(),
        trigger.batch(),
        trigger.attempts(),
        trigger.maxAge(),
        EnumSet.allOf(Option.class));
  }

  String name() {
    return function.getSimpleName();
  }

  boolean has(Option option) {
    return options.contains(option);
  }
}
