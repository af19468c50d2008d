package dev.souk.orders;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Changes of orders as the table's stream brings them.
public final class OrderStreamRecords {
  private OrderStreamRecords() {}

  public static DynamodbStreamRecord of(int sequence, @Nullable Order before, Order after) {
    var change = new StreamRecord();
    change.setSequenceNumber("seq-" + sequence);
    if (before != null) {
      change.setOldImage(images(OrderMapper.SCHEMA.item(before).attributes()));
    }
    change.setNewImage(images(OrderMapper.SCHEMA.item(after).attributes()));
    change.setKeys(Map.of("sk", new AttributeValue().withS("ORDER")));
    var record = new DynamodbStreamRecord();
    record.setDynamodb(change);
    return record;
  }

  /// One no reader can make sense of.
  public static DynamodbStreamRecord poison(int sequence, Order order) {
    var record = of(sequence, null, order);
    record.getDynamodb().getNewImage().remove("changes");
    return record;
  }

  private static Map<String, AttributeValue> images(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> attributes) {
    var images = new LinkedHashMap<String, AttributeValue>();
    attributes.forEach((name, value) -> images.put(name, image(value)));
    return images;
  }

  private static AttributeValue image(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
    return switch (value.type()) {
      case S -> new AttributeValue().withS(value.s());
      case N -> new AttributeValue().withN(value.n());
      case BOOL -> new AttributeValue().withBOOL(value.bool());
      case B -> new AttributeValue().withB(value.b().asByteBuffer());
      case M -> new AttributeValue().withM(images(value.m()));
      case L ->
          new AttributeValue().withL(value.l().stream().map(OrderStreamRecords::image).toList());
      default -> throw new IllegalArgumentException("no image of " + value.type());
    };
  }
}
