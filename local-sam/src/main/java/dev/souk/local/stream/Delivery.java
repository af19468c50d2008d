package dev.souk.local.stream;

import dev.souk.local.DeadLetter;
import dev.souk.local.DeadLetters;
import dev.souk.local.Failure;
import dev.souk.local.Invoke;
import dev.souk.local.event.BatchAnswer;
import dev.souk.local.event.GivenUp;
import dev.souk.local.stream.StreamSettings.Rule;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.operations.StreamEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Brings records of a shard to a function in their order, by the mapping's settings: what the
/// function says it did not do is brought again, a batch that fails is halved, and what fails too
/// often, or is too old, becomes a dead letter so that those behind it come through.
final class Delivery {
  private static final Duration FIRST_WAIT = Duration.ofMillis(50);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(400);

  private final StreamSettings settings;
  private final String arn;
  private final Invoke invoke;
  private final DeadLetters dead;
  private final InstantSource clock;

  /// @param arn of the stream, as whoever has it calls it
  Delivery(
      StreamSettings settings, String arn, Invoke invoke, DeadLetters dead, InstantSource clock) {
    this.settings = settings;
    this.arn = arn;
    this.invoke = invoke;
    this.dead = dead;
    this.clock = clock;
  }

  /// Returns when each record was done or given up.
  void deliver(String shard, List<Record> records) throws InterruptedException {
    var wanted = records.stream().filter(this::wanted).toList();
    for (var from = 0; from < wanted.size(); from += settings.batch()) {
      var to = Math.min(from + settings.batch(), wanted.size());
      deliver(shard, Batch.of(wanted.subList(from, to)));
    }
  }

  private boolean wanted(Record record) {
    var sk = record.dynamodb().keys().get("sk");
    return sk != null && settings.skPrefixes().stream().anyMatch(it -> sk.s().startsWith(it));
  }

  private void deliver(String shard, Batch batch) throws InterruptedException {
    var left = new ArrayDeque<Batch>();
    left.push(batch);
    while (!left.isEmpty()) {
      var next = left.pop();
      if (tooOld(next)) {
        giveUp(shard, next, "older than " + settings.maxAge());
        continue;
      }
      switch (brought(next)) {
        case Outcome.Done() -> {}
        case Outcome.From(var index, var _) when index > 0 -> left.push(next.from(index));
        case Outcome.From(var _, var _)
            when next.records().size() > 1 && settings.has(Rule.BISECT) -> {
          left.push(next.secondHalf());
          left.push(next.firstHalf());
        }
        case Outcome.From(var _, var cause) ->
            again(shard, next.failed(), cause).ifPresent(left::push);
      }
    }
  }

  private Optional<Batch> again(String shard, Batch failed, String cause)
      throws InterruptedException {
    if (failed.tries() > settings.attempts()) {
      giveUp(shard, failed, cause);
      return Optional.empty();
    }
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failed.tries() - 1, 10));
    Thread.sleep(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    return Optional.of(failed);
  }

  private boolean tooOld(Batch batch) {
    var oldest = batch.records().getFirst().dynamodb().approximateCreationDateTime();
    return oldest.plus(settings.maxAge()).isBefore(clock.instant());
  }

  private void giveUp(String shard, Batch batch, String cause) {
    if (settings.has(Rule.DEAD_LETTERS)) {
      var sequences = batch.sequenceNumbers();
      var at = clock.instant();
      dead.add(
          new DeadLetter(settings.name(), shard, sequences, cause, at),
          GivenUp.records(settings.name(), arn, shard, sequences, at));
    }
  }

  private Outcome brought(Batch batch) throws InterruptedException {
    try {
      var event = StreamEvent.of(batch.records(), inRegion(arn));
      var answer = invoke.call(settings.function(), event);
      if (!settings.has(Rule.PARTIAL_ANSWERS)) {
        return new Outcome.Done();
      }
      return switch (BatchAnswer.of(answer)) {
        case BatchAnswer.Done() -> new Outcome.Done();
        case BatchAnswer.Failed(var ids) ->
            new Outcome.From(first(batch, ids), "batchItemFailures");
      };
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return new Outcome.From(0, Failure.of(e));
    }
  }

  /// DynamoDB Local names itself where the service names a region.
  private static String inRegion(String arn) {
    return arn.replace(":ddblocal:", ":" + DynamoDbLocal.REGION.id() + ":");
  }

  /// The lowest of those named; the first when a name is none of the batch, for then nothing of it
  /// can be trusted (Lambda developer guide, "Reporting batch item failures").
  private static int first(Batch batch, List<String> ids) {
    var numbers = batch.sequenceNumbers();
    return ids.stream().mapToInt(numbers::indexOf).map(it -> Math.max(it, 0)).min().orElse(0);
  }

  /// What became of a batch.
  private sealed interface Outcome {
    record Done() implements Outcome {}

    /// Those before `index` were done.
    record From(int index, String cause) implements Outcome {}
  }
}
