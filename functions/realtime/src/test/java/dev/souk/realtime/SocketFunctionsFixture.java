package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.http.AllowedOrigins;
import dev.souk.http.CloudFrontKey;
import dev.souk.id.IdType;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.json.Json;
import dev.souk.store.TableItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The functions on fakes, and the events they get.
final class SocketFunctionsFixture {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final SocketPrincipal ANNA = new SocketPrincipal("usr_anna", "CUSTOMER", "ses_anna");

  static final String FRONT_KEY = "what CloudFront shows, in tests";

  final InMemorySocketConnections sockets = new InMemorySocketConnections();
  final InMemorySocketTickets tickets = new InMemorySocketTickets();
  final InMemoryVisibleStock displays = new InMemoryVisibleStock();
  final InMemoryOrderHistories journeys = new InMemoryOrderHistories();
  final InMemoryActiveSessions sessions = new InMemoryActiveSessions();
  final RecordingSocketSender posts = new RecordingSocketSender();
  Instant now = NOON;

  final OpenSocket open =
      new OpenSocket(
          new CloudFrontKey(() -> FRONT_KEY, CloudFrontKey.Policy.CLOUDFRONT_ONLY),
          AllowedOrigins.of("https://shop.example"),
          () -> now,
          sockets,
          tickets,
          sessions);
  final CloseSocket close = new CloseSocket(() -> now, sockets);
  final HandleHello hello = new HandleHello(() -> now, sockets, posts);
  final SubscribeTopics subscribe =
      new SubscribeTopics(() -> now, sockets, displays, journeys, posts);
  final UnsubscribeTopics unsubscribe = new UnsubscribeTopics(() -> now, sockets, posts);
  final HandlePing ping = new HandlePing(() -> now, sockets, posts);
  final RejectMessage refuse = new RejectMessage(() -> now, sockets, posts);
  final Fanout fanout = new Fanout(sockets, posts, sessions, displays);
  final PushUpdates tell = new PushUpdates(() -> now, displays, fanout);
  final CloseStaleSockets sweep = new CloseStaleSockets(() -> now, sockets, posts, sessions);

  static String id(IdType idType, long seed) {
    return idType.next(NOON, new SplittableRandom(seed));
  }

  static Stock stock(long product, long variant, int available, long version) {
    return new Stock(
        id(IdType.PRD, product),
        id(IdType.VAR, variant),
        id(IdType.SEL, 1),
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
  SocketConnection greeted(String connection, Optional<SocketPrincipal> holder) {
    sockets.open(SocketConnection.opened(connection, holder, now));
    hear(hello, connection, "{\"type\":\"hello\",\"protocol\":1}");
    return sockets.of(connection).orElseThrow();
  }

  /// A socket that watches a topic.
  void watching(String connection, Topic topic) {
    var socket = greeted(connection, Optional.empty());
    var next =
        sockets.save(
            ((SocketMessageResult.Success) socket.subscribe(List.of(topic), now)).socket());
    sockets.subscribe(next, List.of(topic));
  }

  int hear(SocketFunction function, String connection, String frame) {
    return function.answer(
        new SocketEvent(connection, "req-1", frame.getBytes(StandardCharsets.UTF_8), Map.of()),
        now);
  }

  /// As it comes through CloudFront, with its key.
  int connect(String connection, Map<String, @Nullable Object> headers, List<String> tickets) {
    var all = new LinkedHashMap<String, @Nullable Object>(headers);
    all.put(CloudFrontKey.HEADER, List.of(FRONT_KEY));
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
      change.setOldImage(image(StockMapper.SCHEMA.item(before)));
    }
    if (after != null) {
      change.setNewImage(image(StockMapper.SCHEMA.item(after)));
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

  private static Map<String, AttributeValue> image(TableItem item) {
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
