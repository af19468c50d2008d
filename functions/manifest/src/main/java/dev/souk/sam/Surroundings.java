package dev.souk.sam;

import dev.souk.manifest.Tree;
import dev.souk.route.BucketEvents;
import dev.souk.route.Queue;
import dev.souk.route.Trigger;
import dev.souk.store.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What events come from: the tables, the queues and the bucket. `sam local` makes none of them.
final class Surroundings {
  private Surroundings() {}

  static Tree of(List<Trigger> triggers) {
    var all = new Tree();
    for (var schema : Schema.values()) {
      all.with(named(schema.name()), table(schema));
    }
    for (var trigger : triggers) {
      if (trigger instanceof Queue queue) {
        all.with(queue(queue), queue(queue.timeout().toSeconds() * 6));
      }
      if (trigger instanceof BucketEvents) {
        all.with("Media", Tree.of("Type", "AWS::S3::Bucket"));
      }
    }
    return all;
  }

  /// The name of a queue's resource, which is not its function's.
  static String queue(Queue queue) {
    return named(queue.queue()) + "Queue";
  }

  private static String named(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /// AWS advises to hide a message for six times the function's time-out (Lambda Developer Guide,
  /// "Using Lambda with Amazon SQS").
  private static Tree queue(long hiddenSeconds) {
    return Tree.of("Type", "AWS::SQS::Queue")
        .with("Properties", Tree.of("VisibilityTimeout", hiddenSeconds));
  }

  private static Tree table(Schema schema) {
    var attributes = new ArrayList<>(List.of(attribute("pk"), attribute("sk")));
    var indexes = new ArrayList<Tree>();
    for (var index : schema.indexes()) {
      attributes.addAll(List.of(attribute(index.pk()), attribute(index.sk())));
      indexes.add(
          Tree.of("IndexName", index.name())
              .with("KeySchema", keys(index.pk(), index.sk()))
              .with("Projection", Tree.of("ProjectionType", held(index.holds()))));
    }
    var properties =
        Tree.of("BillingMode", "PAY_PER_REQUEST")
            .with("AttributeDefinitions", attributes)
            .with("KeySchema", keys("pk", "sk"));
    if (!indexes.isEmpty()) {
      properties.with("GlobalSecondaryIndexes", indexes);
    }
    if (schema.streamed()) {
      properties.with("StreamSpecification", Tree.of("StreamViewType", "NEW_AND_OLD_IMAGES"));
    }
    return Tree.of("Type", "AWS::DynamoDB::Table").with("Properties", properties);
  }

  private static Tree attribute(String name) {
    return Tree.of("AttributeName", name).with("AttributeType", "S");
  }

  private static List<Tree> keys(String partition, String sort) {
    return List.of(
        Tree.of("AttributeName", partition).with("KeyType", "HASH"),
        Tree.of("AttributeName", sort).with("KeyType", "RANGE"));
  }

  private static String held(Schema.Holds holds) {
    return switch (holds) {
      case WHOLE_ITEMS -> "ALL";
      case KEYS -> "KEYS_ONLY";
    };
  }
}
