package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.events.ClientMessage.TopicRequest;
import dev.souk.events.ServerMessage;
import dev.souk.events.ServerMessage.InventoryUpdate;
import dev.souk.events.ServerMessage.Subscribed;
import dev.souk.orders.OrderStatusChange;
import dev.souk.orders.OrderWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Lets a browser hear of topics, and tells it how they stand. Those it is told of already are
/// passed over: they are named in the answer, and cost one request together.
public final class SubscribeTopics extends SocketMessageFunction<ClientMessage.Subscribe> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "subscribe",
          SubscribeTopics.class,
          TableAccess.reading(ItemType.PRODUCT, ItemType.ORDER, ItemType.SOCKET, ItemType.TOPIC)
              .andWriting(ItemType.SOCKET, ItemType.TOPIC, ItemType.OPEN_SOCKETS),
          FunctionPermission.SOCKETS_POST);

  /// About as many as fill a frame of 32 KB.
  private static final int PART = 100;

  private final SocketConnections connections;
  private final VisibleStock visibleStock;
  private final OrderHistories orderHistories;
  private final SocketStateUpdater socketStateUpdater;

  public SubscribeTopics() {
    this(
        CloudWiring.clock(),
        RealtimeWiring.socketConnections(),
        RealtimeWiring.visibleStock(),
        OrderWiring.orderHistories(),
        RealtimeWiring.socketSender());
  }

  SubscribeTopics(
      InstantSource clock,
      SocketConnections connections,
      VisibleStock visibleStock,
      OrderHistories orderHistories,
      SocketSender posts) {
    super(SOCKET, ClientMessage.Subscribe.class, clock, connections, posts);
    this.connections = connections;
    this.visibleStock = visibleStock;
    this.orderHistories = orderHistories;
    this.socketStateUpdater = new SocketStateUpdater(connections);
  }

  @Override
  Outcome handle(ClientMessage.Subscribe message, String connection, Instant now) {
    var seen = connections.of(connection);
    if (seen.isEmpty()) {
      return new Outcome.Reject(message.id(), MessageRejection.unknown());
    }
    if (seen.get().receive(now) instanceof SocketMessageResult.Failure failure) {
      return new Outcome.Reject(message.id(), MessageRejection.of(failure));
    }
    var holder = seen.get().holder();
    var known = known(seen.get(), message.topics());
    var more = message.topics().stream().filter(it -> !known.contains(it.topic())).toList();
    var topicLookup =
        TopicLookup.of(more, new TopicLookup.Visibility(holder, visibleStock, orderHistories));
    return switch (socketStateUpdater.keep(
        seen.get(), socket -> socket.subscribe(topicLookup.topics(), now))) {
      case SocketMessageResult.Failure failure -> {
        // It has cost as much as one that is heard, so it counts as one.
        var _ = socketStateUpdater.keep(seen.get(), socket -> socket.receive(now));
        yield new Outcome.Reject(message.id(), MessageRejection.of(failure));
      }
      case SocketMessageResult.Success(var socket) -> {
        connections.subscribe(socket, topicLookup.topics());
        var answer = new ArrayList<ServerMessage>(parts(message.id(), known, topicLookup));
        topicLookup
            .after()
            .forEach((topic, after) -> answer.addAll(steps(topic, after, holder, now)));
        yield new Outcome.Respond(answer);
      }
    };
  }

  /// Which of the topics it is told of already, by their names. An order of which it says what it
  /// has heard is none of them: it asks for what it missed. What counts is the lists of watchers,
  /// which a topic of the socket's own list may not have come to, or have been struck from.
  private Set<String> known(SocketConnection socket, List<TopicRequest> wanted) {
    var again =
        wanted.stream()
            .filter(it -> it.after() == null || !it.topic().startsWith("order:"))
            .flatMap(it -> Topic.named(it.topic(), socket.holder()).stream())
            .filter(socket.topics()::contains)
            .toList();
    return connections.subscribedTopics(socket.connection(), again).stream()
        .map(Topic::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The numbers are read after the subscription holds: a change between the two is heard twice,
  /// and none is missed.
  private List<Subscribed> parts(String id, Set<String> known, TopicLookup topicLookup) {
    var parts = new ArrayList<Subscribed>();
    var names = new ArrayList<>(known);
    var snapshot = new ArrayList<InventoryUpdate>();
    for (var topic : topicLookup.topics()) {
      var present = present(topic);
      if (!names.isEmpty() && snapshot.size() + present.size() > PART) {
        parts.add(new Subscribed(id, List.copyOf(names), List.copyOf(snapshot), List.of()));
        names.clear();
        snapshot.clear();
      }
      names.add(topic.name());
      snapshot.addAll(present);
    }
    parts.add(new Subscribed(id, List.copyOf(names), List.copyOf(snapshot), topicLookup.errors()));
    return parts;
  }

  /// What concerns a seller's followers or a principal is what happens from now on: there is
  /// nothing it begins with. An order's steps follow as messages of their own.
  private List<InventoryUpdate> present(Topic topic) {
    return switch (topic) {
      case Topic.OfProduct(var product) ->
          visibleStock.listOfProduct(product).stream()
              .map(stock -> InventoryUpdates.told(topic, stock))
              .toList();
      case Topic.OfSeller _, Topic.OfOrder _, Topic.OfPrincipal _ -> List.of();
    };
  }

  /// The order is read again after the subscription holds: a step between the two is heard twice,
  /// and none is missed.
  private List<? extends ServerMessage> steps(
      Topic topic, OptionalLong after, Optional<SocketPrincipal> holder, Instant now) {
    return topic instanceof Topic.OfOrder(var order) && holder.isPresent()
        ? orderHistories
            .of(order)
            .map(orderHistory -> steps(topic, orderHistory, after, holder.get().principal(), now))
            .orElse(List.of())
        : List.of();
  }

  private static List<? extends ServerMessage> steps(
      Topic topic, OrderHistory orderHistory, OptionalLong after, String principal, Instant now) {
    if (after.isEmpty()) {
      return told(topic, orderHistory, orderHistory.latest(principal));
    }
    return switch (orderHistory.missed(principal, after.getAsLong(), now)) {
      case OrderHistory.MissedChanges.Changes(var steps) -> told(topic, orderHistory, steps);
      case OrderHistory.MissedChanges.Expired() -> List.of(new ServerMessage.Resync(topic.name()));
    };
  }

  private static List<ServerMessage> told(
      Topic topic, OrderHistory orderHistory, List<OrderStatusChange> steps) {
    return steps.stream()
        .<ServerMessage>map(
            statusChange -> OrderStatusUpdates.told(topic, orderHistory.orderId(), statusChange))
        .toList();
  }
}
