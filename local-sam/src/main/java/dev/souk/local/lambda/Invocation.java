package dev.souk.local.lambda;

import dev.souk.route.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One call of a function while it runs, and what is known of it afterwards. Safe for use from the
/// function's own threads.
public final class Invocation {
  private static final int MAX_LINES = 200;
  private static final InheritableThreadLocal<@Nullable Invocation> CURRENT =
      new InheritableThreadLocal<>();

  private final String id;
  private final Trigger trigger;
  private final Instant start;
  private final Duration timeout;
  private final long began = System.nanoTime();
  private final List<String> lines = new ArrayList<>();
  private final SortedMap<String, Double> measures = new TreeMap<>();
  private @Nullable InvocationOutcome outcome;
  private long millis = -1;

  Invocation(String id, Trigger trigger, Instant start, Duration timeout) {
    this.timeout = timeout;
    this.id = id;
    this.trigger = trigger;
    this.start = start;
  }

  /// The call this thread works for; threads a function starts work for the same call.
  public static Optional<Invocation> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  void enter() {
    CURRENT.set(this);
  }

  void leave() {
    CURRENT.remove();
  }

  /// The AWS request id.
  public String id() {
    return id;
  }

  public Trigger trigger() {
    return trigger;
  }

  /// Keeps a log line; after [#MAX_LINES] the rest is dropped.
  public synchronized void log(String line) {
    if (lines.size() < MAX_LINES) {
      lines.add(line.stripTrailing());
    }
  }

  /// Adds to a measure of this call, such as the read units it has used.
  public synchronized void add(String measure, double amount) {
    measures.merge(measure, amount, Double::sum);
  }

  Duration timeout() {
    return timeout;
  }

  Duration left() {
    return timeout.minusNanos(System.nanoTime() - began);
  }

  synchronized void ended(InvocationOutcome as) {
    if (outcome == null) {
      outcome = as;
      millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
  }

  /// What can be told of it now.
  public synchronized Snapshot snapshot() {
    var how = outcome == null ? "running" : outcome.word();
    var answer = outcome instanceof InvocationOutcome.Answered(var json) ? json : "";
    return new Snapshot(
        id, trigger, kind(trigger), start, millis, how, answer, List.copyOf(lines), copy());
  }

  private SortedMap<String, Double> copy() {
    return new TreeMap<>(measures);
  }

  private static String kind(Trigger trigger) {
    return switch (trigger) {
      case dev.souk.route.Route _ -> "http";
      case dev.souk.route.SocketRoute _ -> "socket";
      case dev.souk.route.StreamTrigger _ -> "stream";
      case dev.souk.route.BucketTrigger _ -> "bucket";
      case dev.souk.route.QueueTrigger _ -> "queue";
      case dev.souk.route.ScheduleTrigger _ -> "schedule";
      case dev.souk.route.CommandTrigger _ -> "command";
      case dev.souk.route.AuthorizerTrigger _ -> "authorizer";
    };
  }

  /// An invocation as it stood at one moment.
  ///
  /// @param millis how long it took, -1 while it runs
  /// @param kind of the trigger, in a word
  /// @param outcome `running`, `answered`, `failed` or `timed out`
  /// @param answer JSON text, empty when there is none
  public record Snapshot(
      String id,
      Trigger trigger,
      String kind,
      Instant start,
      long millis,
      String outcome,
      String answer,
      List<String> lines,
      SortedMap<String, Double> measures) {

    public String function() {
      return trigger.name();
    }
  }
}
