package dev.souk.local.stream;

import dev.souk.local.DeadLetter;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.FunctionInvoker;
import dev.souk.local.RootCauseType;
import dev.souk.local.event.FailureDestinationRecord;
import dev.souk.local.event.PartialBatchResponse;
import dev.souk.local.stream.StreamMappingSettings.Option;
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
final class RecordDelivery {
  private static final Duration FIRST_WAIT = Duration.ofMillis(50);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(400);

  private final StreamMappingSettings settings;
  private final String arn;
  private final FunctionInvoker invoke;
  private final DeadLetterStore deadLetters;
  private final InstantSource clock;

  /// @param arn of the stream, as whoever has it calls it
  RecordDelivery(
      StreamMappingSettings settings,
      String arn,
      FunctionInvoker invoke,
      DeadLetterStore dead,
      InstantSource clock) {
    this.settings = settings;
    this.arn = arn;
    this.invoke = invoke;
    this.deadLetters = dead;
    this.clock = clock;
  }

  /// Returns when each record was done or given up.
  void deliver(String shard, List<Record> records) throws InterruptedException {
    var wanted = records.stream().filter(this::matchesFilter).toList();
    for (var from = 0; from < wanted.size(); from += settings.batch()) {
      var to = Math.min(from + settings.batch(), wanted.size());
      deliver(shard, RecordBatch.of(wanted.subList(from, to)));
    }
  }

  private boolean matchesFilter(Record record) {
    var sk = record.dynamodb().keys().get("sk");
    return sk != null && settings.skPrefixes().stream().anyMatch(it -> sk.s().startsWith(it));
  }

  private void deliver(String shard, RecordBatch batch) throws InterruptedException {
    var left = new ArrayDeque<RecordBatch>();
    left.push(batch);
    while (!left.isEmpty()) {
      var next = left.pop();
      if (tooOld(next)) {
        sendToDeadLetters(shard, next, "older than " + settings.maxAge());
        continue;
      }
      switch (invoked(next)) {
        case Outcome.Succeeded() -> {}
        case Outcome.FailedFrom(var index, var _) when index > 0 -> left.push(next.from(index));
        case Outcome.FailedFrom(var _, var _)
            when next.records().size() > 1 && settings.has(Option.BISECT_BATCH_ON_ERROR) -> {
          left.push(next.secondHalf());
          left.push(next.firstHalf());
        }
        case Outcome.FailedFrom(var _, var cause) ->
            backOff(shard, next.failed(), cause).ifPresent(left::push);
      }
    }
  }

  private Optional<RecordBatch> backOff(String shard, RecordBatch failed, String cause)
      throws InterruptedException {
    if (failed.attempts() > settings.attempts()) {
      sendToDeadLetters(shard, failed, cause);
      return Optional.empty();
    }
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failed.attempts() - 1, 10));
    Thread.sleep(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    return Optional.of(failed);
  }

  private boolean tooOld(RecordBatch batch) {
    var oldest = batch.records().getFirst().dynamodb().approximateCreationDateTime();
    return oldest.plus(settings.maxAge()).isBefore(clock.instant());
  }

  private void sendToDeadLetters(String shard, RecordBatch batch, String cause) {
    if (settings.has(Option.DEAD_LETTERS)) {
      var sequences = batch.sequenceNumbers();
      var at = clock.instant();
      deadLetters.add(
          new DeadLetter(settings.name(), shard, sequences, cause, at),
          FailureDestinationRecord.records(settings.name(), arn, shard, sequences, at));
    }
  }

  private Outcome invoked(RecordBatch batch) throws InterruptedException {
    try {
      var event = StreamEvent.of(batch.records(), inRegion(arn));
      var answer = invoke.call(settings.function(), event);
      if (!settings.has(Option.REPORT_BATCH_ITEM_FAILURES)) {
        return new Outcome.Succeeded();
      }
      return switch (PartialBatchResponse.of(answer)) {
        case PartialBatchResponse.AllSucceeded() -> new Outcome.Succeeded();
        case PartialBatchResponse.SomeFailed(var ids) ->
            new Outcome.FailedFrom(first(batch, ids), "batchItemFailures");
      };
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return new Outcome.FailedFrom(0, RootCauseType.of(e));
    }
  }

  /// DynamoDB Local names itself where the service names a region.
  private static String inRegion(String arn) {
    return arn.replace(":ddblocal:", ":" + DynamoDbLocal.REGION.id() + ":");
  }

  /// The lowest of those named; the first when a name is none of the batch, for then nothing of it
  /// can be trusted (Lambda developer guide, "Reporting batch item failures").
  private static int first(RecordBatch batch, List<String> ids) {
    var numbers = batch.sequenceNumbers();
    return ids.stream().mapToInt(numbers::indexOf).map(it -> Math.max(it, 0)).min().orElse(0);
  }

  /// What became of a batch.
  private sealed interface Outcome {
    record Succeeded() implements Outcome {}

    /// Those before `index` were done.
    record FailedFrom(int index, String cause) implements Outcome {}
  }
}
