package dev.souk.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.DeadLetters;
import dev.souk.local.wire.Json;
import dev.souk.operations.Aws;
import dev.souk.operations.Redrive;
import dev.souk.route.Queue;
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
public final class QueuesDoor extends AwsDoor {
  public static final String PATH = Aws.QUEUES;

  private static final String ACCOUNT = "/000000000000/";
  private static final String DEAD = "-dead";
  private static final int USUAL_SECONDS = 30;

  private final List<? extends Trigger> triggers;
  private final DeadLetters dead;
  private final BiFunction<String, String, String> send;
  private final Supplier<String> url;

  /// @param send puts a body into the queue of this name, and answers with the message's id
  /// @param url of the local cloud
  public QueuesDoor(
      List<? extends Trigger> triggers,
      DeadLetters dead,
      BiFunction<String, String, String> send,
      Supplier<String> url) {
    super(PATH);
    this.triggers = List.copyOf(triggers);
    this.dead = dead;
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
      default -> new Result.Refused(Refusal.unknownOperation());
    };
  }

  private Result found(String queue) {
    return deadOf(queue).isPresent() || workOf(queue).isPresent()
        ? new Result.Done(Json.object().put("QueueUrl", url.get() + PATH + ACCOUNT + queue))
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
  private Optional<String> deadOf(String queue) {
    return triggers.stream()
        .filter(Redrive::has)
        .map(Trigger::name)
        .filter(name -> queue.equals(Operated.named(name) + DEAD))
        .findFirst();
  }

  /// The queue a function empties, as its trigger calls it.
  private Optional<String> workOf(String queue) {
    return triggers.stream()
        .filter(Queue.class::isInstance)
        .map(it -> ((Queue) it).queue())
        .filter(name -> queue.equals(Operated.named(name)))
        .findFirst();
  }

  private Result received(String queue, JsonNode input) {
    var function = deadOf(queue);
    if (function.isEmpty()) {
      return unknown();
    }
    var answer = Json.object();
    var messages = answer.putArray("Messages");
    var hidden = Duration.ofSeconds(input.path("VisibilityTimeout").asInt(USUAL_SECONDS));
    for (var letter :
        dead.receive(function.get(), input.path("MaxNumberOfMessages").asInt(1), hidden)) {
      messages
          .addObject()
          .put("MessageId", letter.id())
          .put("ReceiptHandle", letter.id())
          .put("MD5OfBody", md5(letter.body()))
          .put("Body", letter.body());
    }
    return new Result.Done(answer);
  }

  private Result deleted(String queue, JsonNode input) {
    if (deadOf(queue).isEmpty()) {
      return unknown();
    }
    dead.remove(input.path("ReceiptHandle").asText());
    return new Result.Done(Json.object());
  }

  private Result sent(String queue, JsonNode input) {
    var name = workOf(queue);
    if (name.isEmpty()) {
      return unknown();
    }
    var body = input.path("MessageBody").asText();
    return new Result.Done(
        Json.object()
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
