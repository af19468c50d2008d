package dev.souk.sample;

import dev.souk.events.DomainEvent;
import dev.souk.id.Kind;
import dev.souk.json.Json;
import dev.souk.json.Shape;
import dev.souk.json.Shapes;
import dev.souk.manifest.Examples;
import dev.souk.manifest.Tree;
import dev.souk.route.Queue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The event a queue's mapping hands to a function (Lambda Developer Guide, "Using Lambda with
/// Amazon SQS"), of the first kind of event the bus puts into that queue.
final class QueueSample {
  /// What the members of domain events hold, since their ids are of the bus and of no reference.
  private static final Map<String, Object> TOLD =
      Map.of(
          "id", Scene.id(Kind.ORD) + "/4",
          "orderId", Scene.id(Kind.ORD),
          "sellerOrderId", Scene.id(Kind.SOR),
          "parcelId", Scene.id(Kind.PCL),
          "refundId", Scene.id(Kind.REF),
          "customerId", Scene.id(Kind.USR),
          "sequence", 4,
          "version", 4,
          "at", "2026-03-01T12:00:00.000Z");

  private QueueSample() {}

  static Tree of(Queue queue) {
    var body = Json.text(announced(queue.events().getFirst()));
    var sent = Long.toString(Scene.NOON.toEpochMilli());
    var attributes =
        Tree.of("ApproximateReceiveCount", "1")
            .with("SentTimestamp", sent)
            .with("SenderId", "AIDAIENQZJOLO23YVJ4VO")
            .with("ApproximateFirstReceiveTimestamp", sent);
    var record =
        Tree.of("messageId", "059f36b4-87a3-44ab-83d2-661975830a7d")
            .with("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a")
            .with("body", body)
            .with("attributes", attributes)
            .with("messageAttributes", Map.of())
            .with("md5OfBody", md5(body))
            .with("eventSource", "aws:sqs")
            .with("eventSourceARN", Scene.arn("sqs", queue.queue()))
            .with("awsRegion", Scene.REGION);
    return Tree.of("Records", List.of(record));
  }

  /// An event as EventBridge hands it to a rule's target.
  private static Tree announced(String name) {
    return Tree.of("version", "0")
        .with("id", Scene.EVENT_ID)
        .with("detail-type", name)
        .with("source", "souk")
        .with("account", Scene.ACCOUNT)
        .with("time", Scene.NOON.toString())
        .with("region", Scene.REGION)
        .with("resources", List.of())
        .with("detail", detail(name));
  }

  private static Map<String, Object> detail(String name) {
    var type =
        ((Shape.OneOf) Shapes.of(DomainEvent.class))
            .options().stream()
                .map(Shape.Fields::type)
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    var detail = new Tree();
    detail.putAll(Json.object(Examples.of(type)));
    detail.replaceAll((member, example) -> TOLD.getOrDefault(member, example));
    return detail;
  }

  private static String md5(String body) {
    try {
      var digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
