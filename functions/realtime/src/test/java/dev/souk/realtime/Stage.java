package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.http.FrontKey;
import dev.souk.http.Origins;
import dev.souk.id.Kind;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.json.Json;
import dev.souk.store.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The functions on fakes, and the events they get.
final class Stage {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Holder ANNA = new Holder("usr_anna", "CUSTOMER", "ses_anna");

  static final String FRONT_KEY = "what CloudFront shows, in tests";

  final InMemorySockets sockets = new InMemorySockets();
  final InMemoryTickets tickets = new InMemoryTickets();
  final InMemoryDisplays displays = new InMemoryDisplays();
  final InMemoryJourneys journeys = new InMemoryJourneys();
  final InMemoryLiveSessions sessions = new InMemoryLiveSessions();
  final RecordedPosts posts = new RecordedPosts();
  Instant now = NOON;

  final OpenSocket open =
      new OpenSocket(
          new FrontKey(() -> FRONT_KEY, FrontKey.Entrance.FRONT_ONLY),
          Origins.of("https://shop.example"),
          () -> now,
          sockets,
          tickets,
          sessions);
  final CloseSocket close = new CloseSocket(() -> now, sockets);
  final Hello hello = new Hello(() -> now, sockets, posts);
  final Subscribe subscribe = new Subscribe(() -> now, sockets, displays, journeys, posts);
  final Unsubscribe unsubscribe = new Unsubscribe(() -> now, sockets, posts);
  final Ping ping = new Ping(() -> now, sockets, posts);
  final RefuseMessage refuse = new RefuseMessage(() -> now, sockets, posts);
  final Fanout fanout = new Fanout(sockets, posts, sessions, displays);
  final TellBrowsers tell = new TellBrowsers(() -> now, displays, fanout);
  final SweepSockets sweep = new SweepSockets(() -> now, sockets, posts, sessions);

  static String id(Kind kind, long seed) {
    return kind.next(NOON, new SplittableRandom(seed));
  }

  static Stock stock(long product, long variant, int available, long version) {
    return new Stock(
        id(Kind.PRD, product),
        id(Kind.VAR, variant),
        id(Kind.SEL, 1),
        "SKU-" + variant,
        available,
        3,
        version,
        NOON);
  }

  static Topic topic(Stock stock) {
    return new Topic.OfProduct(stock.productId());
  }

  /// A socket that has said hello.
  Socket greeted(String connection, Optional<Holder> holder) {
    sockets.open(Socket.opened(connection, holder, now));
    hear(hello, connection, "{\"type\":\"hello\",\"protocol\":1}");
    return sockets.of(connection).orElseThrow();
  }

  /// A socket that watches a topic.
  void watching(String connection, Topic topic) {
    var socket = greeted(connection, Optional.empty());
    var next = sockets.save(((Heard.To) socket.subscribe(List.of(topic), now)).socket());
    sockets.watch(next, List.of(topic));
  }

  int hear(SocketFunction function, String connection, String frame) {
    return function.answer(
        new SocketEvent(connection, "req-1", frame.getBytes(StandardCharsets.UTF_8), Map.of()),
        now);
  }

  /// As it comes through CloudFront, with its key.
  int connect(String connection, Map<String, @Nullable Object> headers, List<String> tickets) {
    var all = new LinkedHashMap<String, @Nullable Object>(headers);
    all.put(FrontKey.HEADER, List.of(FRONT_KEY));
    return knock(connection, all, tickets);
  }

  int knock(String connection, Map<String, @Nullable Object> headers, List<String> tickets) {
    var event = new LinkedHashMap<String, @Nullable Object>();
    event.put("multiValueHeaders", headers);
    if (!tickets.isEmpty()) {
      event.put("multiValueQueryStringParameters", Map.of("ticket", tickets));
    }
    return open.answer(new SocketEvent(connection, "req-1", new byte[0], event), now);
  }

  List<Map<String, @Nullable Object>> told(String connection) {
    return posts.to(connection).stream().map(Json::readOwn).toList();
  }

  Map<String, @Nullable Object> last(String connection) {
    return told(connection).getLast();
  }

  static Map<String, @Nullable Object> object(Map<String, @Nullable Object> map, String name) {
    return Json.object(map.get(name));
  }

  static DynamodbStreamRecord record(int sequence, @Nullable Stock before, @Nullable Stock after) {
    var change = new StreamRecord();
    change.setSequenceNumber("seq-" + sequence);
    if (before != null) {
      change.setOldImage(image(StockItems.SCHEMA.item(before)));
    }
    if (after != null) {
      change.setNewImage(image(StockItems.SCHEMA.item(after)));
    }
    change.setKeys(Map.of("sk", new AttributeValue().withS("STOCK#" + sequence)));
    var record = new DynamodbStreamRecord();
    record.setDynamodb(change);
    return record;
  }

  /// A record no reader can make sense of.
  static DynamodbStreamRecord poison(int sequence) {
    var record = record(sequence, null, stock(1, 1, 1, 1));
    record.getDynamodb().getNewImage().remove("version");
    return record;
  }

  private static Map<String, AttributeValue> image(Item item) {
    var image = new LinkedHashMap<String, AttributeValue>();
    item.attributes()
        .forEach((name, value) ->
            image.put(
                name,
                value.s() != null
                    ? new AttributeValue().withS(value.s())
                    : new AttributeValue().withN(value.n())));
    return image;
  }
}
