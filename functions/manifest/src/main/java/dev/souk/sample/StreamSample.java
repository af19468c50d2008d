package dev.souk.sample;

import dev.souk.inventory.StockItems;
import dev.souk.manifest.Tree;
import dev.souk.orders.OrderItems;
import dev.souk.route.TableStream;
import dev.souk.store.Item;
import dev.souk.store.ItemJson;
import dev.souk.store.Keys;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;

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
                changed(
                    number, StockItems.SCHEMA.item(Sold.LEFT), StockItems.SCHEMA.item(Sold.LOW));
            case Keys.ORDER ->
                changed(
                    number, OrderItems.SCHEMA.item(Sold.PLACED), OrderItems.SCHEMA.item(Sold.PAID));
            default -> throw new IllegalStateException("what changes at " + prefix + "?");
          });
    }
    return Tree.of("Records", records);
  }

  private static Tree changed(int number, Item before, Item after) {
    var keys = new TreeMap<>(ItemJson.of(after));
    keys.keySet().retainAll(Set.of("pk", "sk"));
    var change =
        Tree.of("ApproximateCreationDateTime", Scene.NOON.getEpochSecond())
            .with("Keys", keys)
            .with("NewImage", ItemJson.of(after))
            .with("OldImage", ItemJson.of(before))
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
}
