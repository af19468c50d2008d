package dev.souk.local.stream;

import dev.souk.route.TableStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the event source mapping between a stream and a function may be set to (Lambda API
/// reference, "CreateEventSourceMapping").
///
/// @param skPrefixes the filter: items whose sort key begins with one of these
/// @param batch at most so many records a call
/// @param attempts how often a record is tried again; [#FOREVER] when there is no end to it
/// @param maxAge a record that is older is given up
public record StreamSettings(
    Class<?> function,
    List<String> skPrefixes,
    int batch,
    int attempts,
    Duration maxAge,
    Set<Rule> rules) {
  public static final int FOREVER = Integer.MAX_VALUE;

  /// What a mapping does only when it is told to.
  public enum Rule {
    /// Halves a batch that failed.
    BISECT,
    /// Believes a function that names what it has not done; otherwise an answer means that all is
    /// done.
    PARTIAL_ANSWERS,
    /// Writes down what is given up; otherwise it is lost without a word.
    DEAD_LETTERS
  }

  public StreamSettings {
    skPrefixes = List.copyOf(skPrefixes);
    rules = Set.copyOf(rules);
  }

  /// All rules, and what the trigger says.
  public static StreamSettings of(TableStream trigger) {
    return new StreamSettings(
        trigger.function(),
        trigger.skPrefixes(),
        trigger.batch(),
        trigger.attempts(),
        trigger.maxAge(),
        EnumSet.allOf(Rule.class));
  }

  String name() {
    return function.getSimpleName();
  }

  boolean has(Rule rule) {
    return rules.contains(rule);
  }
}
