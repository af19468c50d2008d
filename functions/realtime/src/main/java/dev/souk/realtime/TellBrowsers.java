package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.souk.live.Live;
import dev.souk.realtime.Changes.Changed;
import dev.souk.realtime.Fanout.News;
import dev.souk.route.Need;
import dev.souk.route.TableStream;
import dev.souk.store.Keys;
import dev.souk.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells every browser that watches a product what has become of its stock.
///
/// Of each variant a batch tells only the latest version, so an older one never follows it. A batch
/// that is delivered again is told again: messages say what is, and bear its version.
public final class TellBrowsers implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  public static final TableStream STREAM =
      TableStream.of(
          TellBrowsers.class,
          List.of(Keys.STOCK),
          Need.TABLE_READ,
          Need.SOCKETS_READ,
          Need.SOCKETS_WRITE,
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

  /// Names the first record that did not get through. Lambda delivers it and all after it again,
  /// and gives it up after the mapping's attempts; the rest has been told by then.
  StreamsEventResponse tell(List<DynamodbStreamRecord> records) {
    var changes = Changes.of(records);
    var failed = new HashSet<String>(changes.unread());
    failed.addAll(missed(changes));
    var first =
        records.stream()
            .map(each -> each.getDynamodb().getSequenceNumber())
            .filter(failed::contains)
            .limit(1)
            .map(BatchItemFailure::new)
            .toList();
    return new StreamsEventResponse(first);
  }

  private Set<String> missed(Changes changes) {
    var byTopic = new LinkedHashMap<Topic, List<Changed>>();
    for (var changed : changes.latest()) {
      var stock = changed.stock();
      put(byTopic, new Topic.OfProduct(stock.productId()), changed);
      if (changed.fell() && displays.shows(stock.productId())) {
        put(byTopic, new Topic.OfSeller(stock.sellerId()), changed);
      }
    }
    var news = new LinkedHashMap<News, List<Changed>>();
    byTopic.forEach((topic, changed) -> news.put(news(topic, changed), changed));
    var missed = new HashSet<String>();
    for (var each : fanout.tell(List.copyOf(news.keySet()), clock.instant())) {
      news.getOrDefault(each, List.of()).forEach(changed -> missed.add(changed.sequence()));
    }
    return missed;
  }

  private static void put(Map<Topic, List<Changed>> byTopic, Topic topic, Changed changed) {
    byTopic.computeIfAbsent(topic, none -> new ArrayList<>()).add(changed);
  }

  private static News news(Topic topic, List<Changed> changed) {
    return new News(topic, changed.stream().map(each -> Levels.told(topic, each.stock())).toList());
  }
}
