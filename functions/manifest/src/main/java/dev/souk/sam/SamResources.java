package dev.souk.sam;

import dev.souk.manifest.JsonTree;
import dev.souk.route.BucketTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Trigger;
import dev.souk.store.MarketTableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What events come from: the tables, the queues and the bucket. `sam local` makes none of them.
final class SamResources {
  private SamResources() {}

  static JsonTree of(List<Trigger> triggers) {
    var all = new JsonTree();
    for (var schema : MarketTableSchema.values()) {
      all.with(named(schema.name()), table(schema));
    }
    for (var trigger : triggers) {
      if (trigger instanceof QueueTrigger queue) {
        all.with(queue(queue), queue(queue.timeout().toSeconds() * 6));
      }
      if (trigger instanceof BucketTrigger) {
        all.with("Media", JsonTree.of("Type", "AWS::S3::Bucket"));
      }
    }
    return all;
  }

  /// The name of a queue's resource, which is not its function's.
  static String queue(QueueTrigger queue) {
    return named(queue.queue()) + "Queue";
  }

  /// A logical id has letters and digits only (CloudFormation User Guide, "Resources"):
  /// `order-emails` is `OrderEmails`.
  private static String named(String words) {
    return Stream.of(words.split("-"))
        .map(each ->
            each.substring(0, 1).toUpperCase(Locale.ROOT)
                + each.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /// AWS advises to hide a message for six times the function's time-out (Lambda Developer Guide,
  /// "Using Lambda with Amazon SQS").
  private static JsonTree queue(long hiddenSeconds) {
    return JsonTree.of("Type", "AWS::SQS::Queue")
        .with("Properties", JsonTree.of("VisibilityTimeout", hiddenSeconds));
  }

  private static JsonTree table(MarketTableSchema schema) {
    var attributes = new ArrayList<>(List.of(attribute("pk"), attribute("sk")));
    var indexes = new ArrayList<JsonTree>();
    for (var index : schema.indexes()) {
      attributes.addAll(List.of(attribute(index.pk()), attribute(index.sk())));
      indexes.add(
          JsonTree.of("IndexName", index.name())
              .with("KeySchema", keys(index.pk(), index.sk()))
              .with("Projection", JsonTree.of("ProjectionType", held(index.holds()))));
    }
    var properties =
        JsonTree.of("BillingMode", "PAY_PER_REQUEST")
            .with("AttributeDefinitions", attributes)
            .with("KeySchema", keys("pk", "sk"));
    if (!indexes.isEmpty()) {
      properties.with("GlobalSecondaryIndexes", indexes);
    }
    if (schema.streamed()) {
      properties.with("StreamSpecification", JsonTree.of("StreamViewType", "NEW_AND_OLD_IMAGES"));
    }
    return JsonTree.of("Type", "AWS::DynamoDB::Table").with("Properties", properties);
  }

  private static JsonTree attribute(String name) {
    return JsonTree.of("AttributeName", name).with("AttributeType", "S");
  }

  private static List<JsonTree> keys(String partition, String sort) {
    return List.of(
        JsonTree.of("AttributeName", partition).with("KeyType", "HASH"),
        JsonTree.of("AttributeName", sort).with("KeyType", "RANGE"));
  }

  private static String held(MarketTableSchema.Projection projection) {
    return switch (projection) {
      case WHOLE_ITEMS -> "ALL";
      case KEYS -> "KEYS_ONLY";
    };
  }
}
