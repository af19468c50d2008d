package dev.souk.sample;

import dev.souk.catalog.CatalogKeys;
import dev.souk.inventory.StockMapper;
import dev.souk.manifest.JsonTree;
import dev.souk.orders.OrderKeys;
import dev.souk.orders.OrderMapper;
import dev.souk.route.StreamTrigger;
import dev.souk.store.ItemJson;
import dev.souk.store.TableItem;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;

/// The event a stream's mapping hands to a function (Lambda Developer Guide, "Using AWS Lambda with
/// Amazon DynamoDB"): one change of each kind of item the function hears of.
final class StreamSampleEvent {
  private static final String ARN =
      SampleConstants.arn("dynamodb", "table/souk/stream/2026-03-01T00:00:00.000");

  private StreamSampleEvent() {}

  static JsonTree of(StreamTrigger stream) {
    var records = new ArrayList<JsonTree>();
    for (var prefix : stream.skPrefixes()) {
      var number = records.size() + 1;
      records.add(
          switch (prefix) {
            case CatalogKeys.STOCK ->
                changed(
                    number,
                    StockMapper.SCHEMA.item(SampleOrder.LEFT),
                    StockMapper.SCHEMA.item(SampleOrder.LOW));
            case OrderKeys.ORDER ->
                changed(
                    number,
                    OrderMapper.SCHEMA.item(SampleOrder.PLACED),
                    OrderMapper.SCHEMA.item(SampleOrder.PAID));
            default -> throw new IllegalStateException("what changes at " + prefix + "?");
          });
    }
    return JsonTree.of("Records", records);
  }

  private static JsonTree changed(int number, TableItem before, TableItem after) {
    var keys = new TreeMap<>(ItemJson.of(after));
    keys.keySet().retainAll(Set.of("pk", "sk"));
    var change =
        JsonTree.of("ApproximateCreationDateTime", SampleConstants.NOON.getEpochSecond())
            .with("Keys", keys)
            .with("NewImage", ItemJson.of(after))
            .with("OldImage", ItemJson.of(before))
            .with("SequenceNumber", "4421584500000000017450439%02d".formatted(number))
            .with("SizeBytes", 512)
            .with("StreamViewType", "NEW_AND_OLD_IMAGES");
    return JsonTree.of("eventID", "c4ca4238a0b923820dcc509a6f75849" + number)
        .with("eventName", "MODIFY")
        .with("eventVersion", "1.1")
        .with("eventSource", "aws:dynamodb")
        .with("awsRegion", SampleConstants.REGION)
        .with("dynamodb", change)
        .with("eventSourceARN", ARN);
  }
}
