package dev.souk.operations;

import dev.souk.json.Json;
import dev.souk.route.Authorizer;
import dev.souk.route.BucketEvents;
import dev.souk.route.Command;
import dev.souk.route.Queue;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableStream;
import dev.souk.route.Trigger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// Sends dead letters to work again: what a queue's function gave up goes back into the queue; what
/// another function gave up is brought to it once more, and the letter is taken out only when it
/// has done its work. Functions take a repeat for what it is, so a letter may be sent twice.
public final class Redrive {
  private final String stage;
  private final SqsClient sqs;
  private final LambdaClient lambda;
  private final StreamRecords records;

  /// @param stage `dev` or `prod`: the second part of every name in the deployment
  Redrive(String stage, SqsClient sqs, LambdaClient lambda, StreamRecords records) {
    this.stage = stage;
    this.sqs = sqs;
    this.lambda = lambda;
    this.records = records;
  }

  /// What became of a function's letters.
  ///
  /// @param left why each of those that stay does
  record Tally(String function, int sent, List<String> left) {}

  /// Whether a trigger's function gives up anything.
  public static boolean has(Trigger trigger) {
    return switch (trigger) {
      case TableStream _, BucketEvents _, Queue _, Schedule _ -> true;
      case Route _, SocketRoute _, Authorizer _, Command _ -> false;
    };
  }

  /// Each letter once, until none is to be seen.
  Tally of(Trigger trigger) {
    var dead = new DeadQueue(sqs, named(trigger.name() + "-dead"));
    var seen = new HashSet<String>();
    var left = new ArrayList<String>();
    var sent = 0;
    for (var some = dead.some(); !some.isEmpty(); some = dead.some()) {
      var fresh = some.stream().filter(it -> seen.add(it.messageId())).toList();
      for (var letter : fresh) {
        var why = refused(trigger, letter);
        if (why.isEmpty()) {
          dead.take(letter);
          sent++;
        }
        why.ifPresent(left::add);
      }
      if (fresh.isEmpty()) {
        break;
      }
    }
    return new Tally(trigger.name(), sent, List.copyOf(left));
  }

  private String named(String part) {
    return "souk-%s-%s".formatted(stage, part);
  }

  /// Why a letter could not be sent to work, if it could not.
  private Optional<String> refused(Trigger trigger, Message letter) {
    if (trigger instanceof Queue queue) {
      var url = sqs.getQueueUrl(it -> it.queueName(named(queue.queue()))).queueUrl();
      sqs.sendMessage(it -> it.queueUrl(url).messageBody(letter.body()));
      return Optional.empty();
    }
    return Letter.of(letter.body())
        .map(told ->
            switch (told) {
              case Letter.Gap gap -> brought(trigger, gap);
              case Letter.Call(var event) ->
                  called(trigger, event.getBytes(StandardCharsets.UTF_8));
            })
        .orElse(Optional.of("it is no letter of AWS's"));
  }

  private Optional<String> brought(Trigger trigger, Letter.Gap gap) {
    var found = records.of(gap).stream().filter(it -> wanted(trigger, it)).toList();
    return found.isEmpty()
        ? Optional.of(
            "the stream has the records from %s to %s no more".formatted(gap.first(), gap.last()))
        : called(trigger, StreamEvent.of(found, gap.stream()));
  }

  /// As the mapping's filter has it: between records the function wants there are others.
  private static boolean wanted(Trigger trigger, Record record) {
    var sk = record.dynamodb().keys().get("sk");
    return trigger instanceof TableStream stream
        && sk != null
        && stream.skPrefixes().stream().anyMatch(sk.s()::startsWith);
  }

  private Optional<String> called(Trigger trigger, byte[] event) {
    var answer =
        lambda.invoke(it ->
            it.functionName(named(trigger.name()))
                .qualifier("live")
                .payload(SdkBytes.fromByteArray(event)));
    var said = answer.payload() == null ? "" : answer.payload().asUtf8String();
    if (answer.functionError() != null) {
      return Optional.of("the function failed again: " + said);
    }
    return failed(said) ? Optional.of("it was not done: " + said) : Optional.empty();
  }

  private static boolean failed(String said) {
    try {
      return Json.read(said) instanceof Map<?, ?> told
          && told.get("batchItemFailures") instanceof List<?> failures
          && !failures.isEmpty();
    } catch (Json.Malformed e) {
      return false;
    }
  }
}
