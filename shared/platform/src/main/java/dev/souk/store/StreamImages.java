package dev.souk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The images of a stream record as items. Lambda hands them over in types of its own.
public final class StreamImages {
  private StreamImages() {}

  /// @throws IllegalArgumentException for a kind of attribute no item of ours has
  public static TableItem item(
      Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue>
          image) {
    return new TableItem(map(image));
  }

  private static Map<String, AttributeValue> map(
      Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue>
          image) {
    var attributes = new LinkedHashMap<String, AttributeValue>();
    image.forEach((name, value) -> attributes.put(name, value(value)));
    return attributes;
  }

  private static AttributeValue value(
      com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue value) {
    if (value.getS() != null) {
      return AttributeValue.fromS(value.getS());
    }
    if (value.getN() != null) {
      return AttributeValue.fromN(value.getN());
    }
    if (value.getBOOL() != null) {
      return AttributeValue.fromBool(value.getBOOL());
    }
    if (value.getB() != null) {
      return AttributeValue.fromB(SdkBytes.fromByteBuffer(value.getB()));
    }
    if (value.getM() != null) {
      return AttributeValue.fromM(map(value.getM()));
    }
    if (value.getL() != null) {
      return AttributeValue.fromL(value.getL().stream().map(StreamImages::value).toList());
    }
    throw new IllegalArgumentException("an attribute of an unknown kind");
  }
}
