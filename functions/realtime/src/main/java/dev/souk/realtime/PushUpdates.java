package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.souk.accounts.AccountWiring;
import dev.souk.catalog.CatalogKeys;
import dev.souk.orders.OrderKeys;
import dev.souk.realtime.StockChanges.StockUpdate;
import dev.souk.route.FunctionPermission;
import dev.souk.route.StreamTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.store.StreamBatch;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells every browser that watches a product what has become of its stock, and those whom an order
/// concerns what steps it has taken.
///
/// Of each variant a batch tells only the latest version, so an older one never follows it; of an
/// order it tells every step. A batch that is delivered again is told again: messages say what is,
/// and bear its version or the step's sequence.
public final class PushUpdates implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  public static final StreamTrigger STREAM =
      StreamTrigger.of(
          PushUpdates.class,
          List.of(CatalogKeys.STOCK, OrderKeys.ORDER),
          TableAccess.reading(ItemType.ACCOUNT, ItemType.PRODUCT, ItemType.SOCKET, ItemType.TOPIC)
              .andWriting(ItemType.SOCKET, ItemType.TOPIC, ItemType.OPEN_SOCKETS),
          FunctionPermission.SOCKETS_POST);

  private final InstantSource clock;
  private final VisibleStock visibleStock;
  private final Fanout fanout;

  public PushUpdates() {
    this(
        CloudWiring.clock(),
        RealtimeWiring.visibleStock(),
        new Fanout(
            RealtimeWiring.socketConnections(),
            RealtimeWiring.socketSender(),
            AccountWiring.activeSessions(),
            RealtimeWiring.visibleStock()));
  }

  PushUpdates(InstantSource clock, VisibleStock visibleStock, Fanout fanout) {
    this.clock = clock;
    this.visibleStock = visibleStock;
    this.fanout = fanout;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), STREAM.name())
        .request(() -> push(event.getRecords()));
  }

  /// Names the first record that did not get through; the rest has been told by then.
  StreamsEventResponse push(List<DynamodbStreamRecord> records) {
    var changes = StockChanges.of(records);
    var orderStatusChanges = OrderStatusChanges.of(records);
    var news = new LinkedHashMap<TopicUpdate, Collection<String>>();
    ofStock(changes, news);
    orderStatusChanges.orders().forEach(orderChanges -> ofOrder(orderChanges, news));
    var failed = new HashSet<String>(changes.unreadable());
    failed.addAll(orderStatusChanges.unreadable());
    for (var missed : fanout.push(List.copyOf(news.keySet()), clock.instant())) {
      failed.addAll(news.getOrDefault(missed, Set.of()));
    }
    return StreamBatch.answer(records, failed);
  }

  /// @param news with the sequence numbers of the records they come from
  private void ofStock(StockChanges changes, Map<TopicUpdate, Collection<String>> news) {
    var byTopic = new LinkedHashMap<Topic, List<StockUpdate>>();
    for (var stockUpdate : changes.latest()) {
      var stock = stockUpdate.stock();
      put(byTopic, new Topic.OfProduct(stock.productId()), stockUpdate);
      if (stockUpdate.fell() && visibleStock.isVisible(stock.productId())) {
        put(byTopic, new Topic.OfSeller(stock.sellerId()), stockUpdate);
      }
    }
    byTopic.forEach((topic, changed) ->
        news.put(
            new TopicUpdate.ToAllSubscribers(
                topic,
                changed.stream().map(each -> InventoryUpdates.told(topic, each.stock())).toList()),
            changed.stream().map(StockUpdate::sequence).toList()));
  }

  private static void put(
      Map<Topic, List<StockUpdate>> byTopic, Topic topic, StockUpdate stockUpdate) {
    byTopic.computeIfAbsent(topic, none -> new ArrayList<>()).add(stockUpdate);
  }

  private static void ofOrder(
      OrderStatusChanges.OrderChanges orderChanges, Map<TopicUpdate, Collection<String>> news) {
    var orderHistory = orderChanges.journey();
    news.put(new TopicUpdate.OfOrder(orderHistory, orderChanges.steps()), orderChanges.sequences());
    var all = new LinkedHashSet<>(List.of(orderHistory.customerId()));
    all.addAll(orderHistory.sellers().values());
    for (var principal : all) {
      var mine = new Topic.OfPrincipal(principal);
      var told =
          orderChanges.steps().stream()
              .filter(statusChange -> orderHistory.shouldNotify(principal, statusChange))
              .map(statusChange ->
                  OrderStatusUpdates.told(mine, orderHistory.orderId(), statusChange))
              .toList();
      if (!told.isEmpty()) {
        news.put(new TopicUpdate.ToAllSubscribers(mine, told), orderChanges.sequences());
      }
    }
  }
}
