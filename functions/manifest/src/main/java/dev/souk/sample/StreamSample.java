package dev.souk.sample;

import dev.souk.inventory.StockItems;
import dev.souk.manifest.Tree;
import dev.souk.orders.OrderItems;
import dev.souk.route.TableStream;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The event a stream's mapping hands to a function (Lambda Developer Guide, "Using AWS Lambda with
/// Amazon DynamoDB"): one change of each kind of item the function hears of.
final class StreamSample {
  private static final String ARN =
      Scene.arn("dynamodb", "table/souk/stream/2026-03-01T00:00:00.000");

  private StreamSample() {}

  static Tree of(TableStream stream) {
    var records = new ArrayList<Tree>();
    for (var prefix : stream.skPrefixes()) {
      var number = records.size() + 1;
      records.add(
          switch (prefix) {
            case Keys.STOCK ->
                changed(number, StockItems.item(Sold.LEFT), StockItems.item(Sold.LOW));
            case Keys.ORDER ->
                changed(number, OrderItems.item(Sold.PLACED), OrderItems.item(Sold.PAID));
            default -> throw new IllegalStateException("what changes at " + prefix + "?");
          });
    }
    return Tree.of("Records", records);
  }

  private static Tree changed(int number, Item before, Item after) {
    var keys = new TreeMap<>(after.attributes());
    keys.keySet().retainAll(Set.of("pk", "sk"));
    var change =
        Tree.of("ApproximateCreationDateTime", Scene.NOON.getEpochSecond())
            .with("Keys", attributes(keys))
            .with("NewImage", attributes(after.attributes()))
            .with("OldImage", attributes(before.attributes()))
            .with("SequenceNumber", "4421584500000000017450439%02d".formatted(number))
            .with("SizeBytes", 512)
            .with("StreamViewType", "NEW_AND_OLD_IMAGES");
    return Tree.of("eventID", "c4ca4238a0b923820dcc509a6f75849" + number)
        .with("eventName", "MODIFY")
        .with("eventVersion", "1.1")
        .with("eventSource", "aws:dynamodb")
        .with("awsRegion", Scene.REGION)
        .with("dynamodb", change)
        .with("eventSourceARN", ARN);
  }

  /// By name: an item's attributes have no order.
  private static Map<String, Object> attributes(Map<String, AttributeValue> attributes) {
    var all = new TreeMap<String, Object>();
    attributes.forEach((name, value) -> all.put(name, attribute(value)));
    return all;
  }

  private static Tree attribute(AttributeValue value) {
    return switch (value.type()) {
      case S -> Tree.of("S", value.s());
      case N -> Tree.of("N", value.n());
      case BOOL -> Tree.of("BOOL", value.bool());
      case M -> Tree.of("M", attributes(value.m()));
      case L -> Tree.of("L", value.l().stream().map(StreamSample::attribute).toList());
      case SS, NS, B, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("no item of ours holds a " + value.type());
    };
  }
}
