package dev.souk.sample;

import dev.souk.events.DomainEvent;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.manifest.JsonTree;
import dev.souk.manifest.SchemaExamples;
import dev.souk.route.QueueTrigger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The event a queue's mapping hands to a function (Lambda Developer Guide, "Using Lambda with
/// Amazon SQS"), of the first kind of event the bus puts into that queue.
final class QueueSampleEvent {
  /// What the members of domain events hold, since their ids are of the bus and of no reference.
  private static final Map<String, Object> TOLD =
      Map.of(
          "id", SampleConstants.id(IdType.ORD) + "/4",
          "orderId", SampleConstants.id(IdType.ORD),
          "sellerOrderId", SampleConstants.id(IdType.SOR),
          "shipmentId", SampleConstants.id(IdType.SHM),
          "refundId", SampleConstants.id(IdType.REF),
          "customerId", SampleConstants.id(IdType.USR),
          "sequence", 4,
          "version", 4,
          "at", "2026-03-01T12:00:00.000Z");

  private QueueSampleEvent() {}

  static JsonTree of(QueueTrigger queue) {
    var body = Json.text(announced(queue.events().getFirst()));
    var sent = Long.toString(SampleConstants.NOON.toEpochMilli());
    var attributes =
        JsonTree.of("ApproximateReceiveCount", "1")
            .with("SentTimestamp", sent)
            .with("SenderId", "AIDAIENQZJOLO23YVJ4VO")
            .with("ApproximateFirstReceiveTimestamp", sent);
    var record =
        JsonTree.of("messageId", "059f36b4-87a3-44ab-83d2-661975830a7d")
            .with("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a")
            .with("body", body)
            .with("attributes", attributes)
            .with("messageAttributes", Map.of())
            .with("md5OfBody", md5(body))
            .with("eventSource", "aws:sqs")
            .with("eventSourceARN", SampleConstants.arn("sqs", queue.queue()))
            .with("awsRegion", SampleConstants.REGION);
    return JsonTree.of("Records", List.of(record));
  }

  /// An event as EventBridge hands it to a rule's target.
  private static JsonTree announced(String name) {
    return JsonTree.of("version", "0")
        .with("id", SampleConstants.EVENT_ID)
        .with("detail-type", name)
        .with("source", "souk")
        .with("account", SampleConstants.ACCOUNT)
        .with("time", SampleConstants.NOON.toString())
        .with("region", SampleConstants.REGION)
        .with("resources", List.of())
        .with("detail", detail(name));
  }

  private static Map<String, Object> detail(String name) {
    var type =
        ((JsonShape.OneOf) JsonShapes.of(DomainEvent.class))
            .options().stream()
                .map(JsonShape.ObjectType::type)
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    var detail = new JsonTree();
    detail.putAll(Json.object(SchemaExamples.of(type)));
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
