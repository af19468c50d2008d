package dev.souk.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.wire.JsonNodes;
import dev.souk.operations.DeadLetterRedrive;
import dev.souk.operations.OperatorAwsClients;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Trigger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;

/// SQS at [#PATH], as far as an operator asks it: dead letters can be read and taken out, messages
/// put into the queues that functions empty. Unlike the real one it does not wait for a letter to
/// come.
public final class SqsEndpoint extends AwsEndpoint {
  public static final String PATH = OperatorAwsClients.QUEUES;

  private static final String ACCOUNT = "/000000000000/";
  private static final String DEAD = "-dlq";
  private static final int DEFAULT_VISIBILITY_SECONDS = 30;

  private final List<? extends Trigger> triggers;
  private final DeadLetterStore deadLetters;
  private final BiFunction<String, String, String> send;
  private final Supplier<String> url;

  /// @param send puts a body into the queue of this name, and answers with the message's id
  /// @param url of the local cloud
  public SqsEndpoint(
      List<? extends Trigger> triggers,
      DeadLetterStore dead,
      BiFunction<String, String, String> send,
      Supplier<String> url) {
    super(PATH);
    this.triggers = List.copyOf(triggers);
    this.deadLetters = dead;
    this.send = send;
    this.url = url;
  }

  @Override
  String operation(Request request, String rest) {
    return Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Target"), "");
  }

  @Override
  Result answer(String operation, JsonNode input) {
    return switch (operation) {
      case "AmazonSQS.GetQueueUrl" -> found(input.path("QueueName").asText());
      case "AmazonSQS.ReceiveMessage" -> of(input, this::received);
      case "AmazonSQS.DeleteMessage" -> of(input, this::deleted);
      case "AmazonSQS.SendMessage" -> of(input, this::sent);
      default -> new Result.Failed(AwsError.unknownOperation());
    };
  }

  private Result found(String queue) {
    return deadLetterQueueOf(queue).isPresent() || sourceQueueOf(queue).isPresent()
        ? new Result.Succeeded(
            JsonNodes.object().put("QueueUrl", url.get() + PATH + ACCOUNT + queue))
        : unknown();
  }

  private static Result unknown() {
    return refused(
        400, "com.amazonaws.sqs#QueueDoesNotExist", "The specified queue does not exist.");
  }

  private static Result of(JsonNode input, BiFunction<String, JsonNode, Result> answer) {
    var queue = input.path("QueueUrl").asText();
    return answer.apply(queue.substring(queue.lastIndexOf('/') + 1), input);
  }

  /// The function whose dead letters a queue holds.
  private Optional<String> deadLetterQueueOf(String queue) {
    return triggers.stream()
        .filter(DeadLetterRedrive::has)
        .map(Trigger::name)
        .filter(name -> queue.equals(LocalResourceNames.resourceName(name) + DEAD))
        .findFirst();
  }

  /// The queue a function empties, as its trigger calls it.
  private Optional<String> sourceQueueOf(String queue) {
    return triggers.stream()
        .filter(QueueTrigger.class::isInstance)
        .map(it -> ((QueueTrigger) it).queue())
        .filter(name -> queue.equals(LocalResourceNames.resourceName(name)))
        .findFirst();
  }

  private Result received(String queue, JsonNode input) {
    var function = deadLetterQueueOf(queue);
    if (function.isEmpty()) {
      return unknown();
    }
    var answer = JsonNodes.object();
    var messages = answer.putArray("Messages");
    var hidden =
        Duration.ofSeconds(input.path("VisibilityTimeout").asInt(DEFAULT_VISIBILITY_SECONDS));
    for (var email :
        deadLetters.receive(function.get(), input.path("MaxNumberOfMessages").asInt(1), hidden)) {
      messages
          .addObject()
          .put("MessageId", email.id())
          .put("ReceiptHandle", email.id())
          .put("MD5OfBody", md5(email.body()))
          .put("Body", email.body());
    }
    return new Result.Succeeded(answer);
  }

  private Result deleted(String queue, JsonNode input) {
    if (deadLetterQueueOf(queue).isEmpty()) {
      return unknown();
    }
    deadLetters.remove(input.path("ReceiptHandle").asText());
    return new Result.Succeeded(JsonNodes.object());
  }

  private Result sent(String queue, JsonNode input) {
    var name = sourceQueueOf(queue);
    if (name.isEmpty()) {
      return unknown();
    }
    var body = input.path("MessageBody").asText();
    return new Result.Succeeded(
        JsonNodes.object()
            .put("MessageId", send.apply(name.get(), body))
            .put("MD5OfMessageBody", md5(body)));
  }

  private static String md5(String body) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
