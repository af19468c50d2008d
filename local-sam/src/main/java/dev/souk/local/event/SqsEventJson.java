package dev.souk.local.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The event a queue's mapping hands to a function (Lambda developer guide, "Using Lambda with
/// Amazon SQS").
public final class SqsEventJson {

  /// A message as one receive sees it.
  ///
  /// @param received how often it has been received, this time included
  public record Message(
      String id, String body, int received, Instant sent, Instant firstReceived) {}

  private SqsEventJson() {}

  public static byte[] of(String queue, List<Message> messages, String region) {
    var records = messages.stream().map(message -> record(queue, message, region)).toList();
    return Json.bytes(Map.of("Records", records));
  }

  private static Map<String, Object> record(String queue, Message message, String region) {
    return Map.of(
        "messageId",
        message.id(),
        "receiptHandle",
        message.id() + "#" + message.received(),
        "body",
        message.body(),
        "attributes",
        Map.of(
            "ApproximateReceiveCount",
            Integer.toString(message.received()),
            "SentTimestamp",
            Long.toString(message.sent().toEpochMilli()),
            "SenderId",
            "local",
            "ApproximateFirstReceiveTimestamp",
            Long.toString(message.firstReceived().toEpochMilli())),
        "messageAttributes",
        Map.of(),
        "md5OfBody",
        md5(message.body()),
        "eventSource",
        "aws:sqs",
        "eventSourceARN",
        "arn:aws:sqs:" + region + ":000000000000:" + queue,
        "awsRegion",
        region);
  }

  private static String md5(String body) {
    try {
      var digest = MessageDigest.getInstance("MD5").digest(body.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
