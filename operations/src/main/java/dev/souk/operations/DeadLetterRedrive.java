package dev.souk.operations;

import dev.souk.json.Json;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
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
public final class DeadLetterRedrive {
  private final String stage;
  private final SqsClient sqs;
  private final LambdaClient lambda;
  private final StreamRecordReader records;

  /// @param stage `dev` or `prod`: the second part of every name in the deployment
  DeadLetterRedrive(String stage, SqsClient sqs, LambdaClient lambda, StreamRecordReader records) {
    this.stage = stage;
    this.sqs = sqs;
    this.lambda = lambda;
    this.records = records;
  }

  /// What became of a function's letters.
  ///
  /// @param left why each of those that stay does
  record RedriveResult(String function, int sent, List<String> left) {}

  /// Whether a trigger's function gives up anything.
  public static boolean has(Trigger trigger) {
    return switch (trigger) {
      case StreamTrigger _, BucketTrigger _, QueueTrigger _, ScheduleTrigger _ -> true;
      case Route _, SocketRoute _, AuthorizerTrigger _, CommandTrigger _ -> false;
    };
  }

  /// Each letter once, until none is to be seen.
  RedriveResult of(Trigger trigger) {
    var dead = new FunctionDeadLetters(sqs, named(trigger.name() + "-dlq"));
    var seen = new HashSet<String>();
    var left = new ArrayList<String>();
    var sent = 0;
    for (var some = dead.some(); !some.isEmpty(); some = dead.some()) {
      var fresh = some.stream().filter(it -> seen.add(it.messageId())).toList();
      for (var email : fresh) {
        var why = refused(trigger, email);
        if (why.isEmpty()) {
          dead.receive(email);
          sent++;
        }
        why.ifPresent(left::add);
      }
      if (fresh.isEmpty()) {
        break;
      }
    }
    return new RedriveResult(trigger.name(), sent, List.copyOf(left));
  }

  private String named(String part) {
    return "souk-%s-%s".formatted(stage, part);
  }

  /// Why a letter could not be sent to work, if it could not.
  private Optional<String> refused(Trigger trigger, Message email) {
    if (trigger instanceof QueueTrigger queue) {
      var url = sqs.getQueueUrl(it -> it.queueName(named(queue.queue()))).queueUrl();
      sqs.sendMessage(it -> it.queueUrl(url).messageBody(email.body()));
      return Optional.empty();
    }
    return DeadLetterMessage.of(email.body())
        .map(told ->
            switch (told) {
              case DeadLetterMessage.StreamGap gap -> brought(trigger, gap);
              case DeadLetterMessage.FailedCall(var event) ->
                  called(trigger, event.getBytes(StandardCharsets.UTF_8));
            })
        .orElse(Optional.of("it is not a dead-letter message of AWS"));
  }

  private Optional<String> brought(Trigger trigger, DeadLetterMessage.StreamGap gap) {
    var found = records.of(gap).stream().filter(it -> wanted(trigger, it)).toList();
    return found.isEmpty()
        ? Optional.of(
            "the stream no longer has the records from %s to %s".formatted(gap.first(), gap.last()))
        : called(trigger, StreamEvent.of(found, gap.stream()));
  }

  /// As the mapping's filter has it: between records the function wants there are others.
  private static boolean wanted(Trigger trigger, Record record) {
    var sk = record.dynamodb().keys().get("sk");
    return trigger instanceof StreamTrigger stream
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
    return failed(said) ? Optional.of("not redriven: " + said) : Optional.empty();
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
