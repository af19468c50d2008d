package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.souk.live.Live;
import dev.souk.realtime.Changes.Changed;
import dev.souk.route.Need;
import dev.souk.route.TableAccess;
import dev.souk.route.TableStream;
import dev.souk.store.Batch;
import dev.souk.store.Family;
import dev.souk.store.Keys;
import dev.souk.telemetry.Telemetry;
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
public final class TellBrowsers implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  public static final TableStream STREAM =
      TableStream.of(
          TellBrowsers.class,
          List.of(Keys.STOCK, Keys.ORDER),
          TableAccess.reading(Family.ACCOUNT, Family.PRODUCT, Family.SOCKET, Family.TOPIC)
              .andWriting(Family.SOCKET, Family.TOPIC, Family.ROLL),
          Need.SOCKETS_POST);

  private final InstantSource clock;
  private final Displays displays;
  private final Fanout fanout;

  public TellBrowsers() {
    this(
        Live.clock(),
        Live.displays(),
        new Fanout(Live.openSockets(), Live.socketPosts(), Live.liveSessions(), Live.displays()));
  }

  TellBrowsers(InstantSource clock, Displays displays, Fanout fanout) {
    this.clock = clock;
    this.displays = displays;
    this.fanout = fanout;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), STREAM.name())
        .request(() -> tell(event.getRecords()));
  }

  /// Names the first record that did not get through; the rest has been told by then.
  StreamsEventResponse tell(List<DynamodbStreamRecord> records) {
    var changes = Changes.of(records);
    var taken = Taken.of(records);
    var news = new LinkedHashMap<News, Collection<String>>();
    ofStock(changes, news);
    taken.ways().forEach(way -> ofOrder(way, news));
    var failed = new HashSet<String>(changes.unread());
    failed.addAll(taken.unread());
    for (var missed : fanout.tell(List.copyOf(news.keySet()), clock.instant())) {
      failed.addAll(news.getOrDefault(missed, Set.of()));
    }
    return Batch.answer(records, failed);
  }

  /// @param news with the sequence numbers of the records they come from
  private void ofStock(Changes changes, Map<News, Collection<String>> news) {
    var byTopic = new LinkedHashMap<Topic, List<Changed>>();
    for (var changed : changes.latest()) {
      var stock = changed.stock();
      put(byTopic, new Topic.OfProduct(stock.productId()), changed);
      if (changed.fell() && displays.shows(stock.productId())) {
        put(byTopic, new Topic.OfSeller(stock.sellerId()), changed);
      }
    }
    byTopic.forEach((topic, changed) ->
        news.put(
            new News.ToAll(
                topic, changed.stream().map(each -> Levels.told(topic, each.stock())).toList()),
            changed.stream().map(Changed::sequence).toList()));
  }

  private static void put(Map<Topic, List<Changed>> byTopic, Topic topic, Changed changed) {
    byTopic.computeIfAbsent(topic, none -> new ArrayList<>()).add(changed);
  }

  private static void ofOrder(Taken.Way way, Map<News, Collection<String>> news) {
    var journey = way.journey();
    news.put(new News.OfOrder(journey, way.steps()), way.sequences());
    var all = new LinkedHashSet<>(List.of(journey.customerId()));
    all.addAll(journey.sellers().values());
    for (var principal : all) {
      var mine = new Topic.OfPrincipal(principal);
      var told =
          way.steps().stream()
              .filter(step -> journey.troubles(principal, step))
              .map(step -> Steps.told(mine, journey.orderId(), step))
              .toList();
      if (!told.isEmpty()) {
        news.put(new News.ToAll(mine, told), way.sequences());
      }
    }
  }
}
