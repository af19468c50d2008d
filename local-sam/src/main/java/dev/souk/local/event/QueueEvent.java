package dev.souk.local.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// The event a queue's mapping hands to a function (Lambda developer guide, "Using Lambda with
/// Amazon SQS").
public final class QueueEvent {

  /// A message as one receive sees it.
  ///
  /// @param received how often it has been received, this time included
  public record Message(
      String id, String body, int received, Instant sent, Instant firstReceived) {}

  private QueueEvent() {}

  public static byte[] of(String queue, List<Message> messages, String region) {
    return Json.records(out -> {
      for (var message : messages) {
        write(out, queue, message, region);
      }
    });
  }

  private static void write(JsonGenerator out, String queue, Message message, String region)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("messageId", message.id());
    out.writeStringField("receiptHandle", message.id() + "#" + message.received());
    out.writeStringField("body", message.body());
    Json.object(
        out,
        "attributes",
        it -> {
          it.writeStringField("ApproximateReceiveCount", Integer.toString(message.received()));
          it.writeStringField("SentTimestamp", Long.toString(message.sent().toEpochMilli()));
          it.writeStringField("SenderId", "local");
          it.writeStringField(
              "ApproximateFirstReceiveTimestamp",
              Long.toString(message.firstReceived().toEpochMilli()));
        });
    Json.object(out, "messageAttributes", it -> {});
    out.writeStringField("md5OfBody", md5(message.body()));
    out.writeStringField("eventSource", "aws:sqs");
    out.writeStringField("eventSourceARN", "arn:aws:sqs:" + region + ":000000000000:" + queue);
    out.writeStringField("awsRegion", region);
    out.writeEndObject();
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
