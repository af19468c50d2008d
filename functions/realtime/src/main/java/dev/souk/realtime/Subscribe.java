package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.events.ClientMessage.Wanted;
import dev.souk.events.ServerMessage;
import dev.souk.events.ServerMessage.InventoryUpdate;
import dev.souk.events.ServerMessage.Subscribed;
import dev.souk.live.Live;
import dev.souk.orders.Step;
import dev.souk.route.Need;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
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
public final class Subscribe extends MessageFunction<ClientMessage.Subscribe> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "subscribe",
          Subscribe.class,
          TableAccess.reading(Family.PRODUCT, Family.ORDER, Family.SOCKET, Family.TOPIC)
              .andWriting(Family.SOCKET, Family.TOPIC, Family.ROLL),
          Need.SOCKETS_POST);

  /// About as many as fill a frame of 32 KB.
  private static final int PART = 100;

  private final Sockets sockets;
  private final Displays displays;
  private final Journeys journeys;
  private final Hearing hearing;

  public Subscribe() {
    this(Live.clock(), Live.openSockets(), Live.displays(), Live.journeys(), Live.socketPosts());
  }

  Subscribe(
      InstantSource clock,
      Sockets sockets,
      Displays displays,
      Journeys journeys,
      SocketPosts posts) {
    super(SOCKET, ClientMessage.Subscribe.class, clock, sockets, posts);
    this.sockets = sockets;
    this.displays = displays;
    this.journeys = journeys;
    this.hearing = new Hearing(sockets);
  }

  @Override
  Answer handle(ClientMessage.Subscribe message, String connection, Instant now) {
    var seen = sockets.of(connection);
    if (seen.isEmpty()) {
      return new Answer.Refuses(message.id(), Refusal.unknown());
    }
    if (seen.get().hears(now) instanceof Heard.Not not) {
      return new Answer.Refuses(message.id(), Refusal.of(not));
    }
    var holder = seen.get().holder();
    var known = known(seen.get(), message.topics());
    var more = message.topics().stream().filter(it -> !known.contains(it.topic())).toList();
    var found = Found.of(more, new Found.Sight(holder, displays, journeys));
    return switch (hearing.keep(seen.get(), socket -> socket.subscribe(found.topics(), now))) {
      case Heard.Not not -> {
        // It has cost as much as one that is heard, so it counts as one.
        var _ = hearing.keep(seen.get(), socket -> socket.hears(now));
        yield new Answer.Refuses(message.id(), Refusal.of(not));
      }
      case Heard.To(var socket) -> {
        sockets.watch(socket, found.topics());
        var answer = new ArrayList<ServerMessage>(parts(message.id(), known, found));
        found.after().forEach((topic, after) -> answer.addAll(steps(topic, after, holder, now)));
        yield new Answer.Says(answer);
      }
    };
  }

  /// Which of the topics it is told of already, by their names. An order of which it says what it
  /// has heard is none of them: it asks for what it missed. What counts is the lists of watchers,
  /// which a topic of the socket's own list may not have come to, or have been struck from.
  private Set<String> known(Socket socket, List<Wanted> wanted) {
    var again =
        wanted.stream()
            .filter(it -> it.after() == null || !it.topic().startsWith("order:"))
            .flatMap(it -> Topic.named(it.topic(), socket.holder()).stream())
            .filter(socket.topics()::contains)
            .toList();
    return sockets.watched(socket.connection(), again).stream()
        .map(Topic::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The numbers are read after the subscription holds: a change between the two is heard twice,
  /// and none is missed.
  private List<Subscribed> parts(String id, Set<String> known, Found found) {
    var parts = new ArrayList<Subscribed>();
    var names = new ArrayList<>(known);
    var snapshot = new ArrayList<InventoryUpdate>();
    for (var topic : found.topics()) {
      var present = present(topic);
      if (!names.isEmpty() && snapshot.size() + present.size() > PART) {
        parts.add(new Subscribed(id, List.copyOf(names), List.copyOf(snapshot), List.of()));
        names.clear();
        snapshot.clear();
      }
      names.add(topic.name());
      snapshot.addAll(present);
    }
    parts.add(new Subscribed(id, List.copyOf(names), List.copyOf(snapshot), found.errors()));
    return parts;
  }

  /// What concerns a seller's followers or a principal is what happens from now on: there is
  /// nothing it begins with. An order's steps follow as messages of their own.
  private List<InventoryUpdate> present(Topic topic) {
    return switch (topic) {
      case Topic.OfProduct(var product) ->
          displays.of(product).stream().map(stock -> Levels.told(topic, stock)).toList();
      case Topic.OfSeller _, Topic.OfOrder _, Topic.OfPrincipal _ -> List.of();
    };
  }

  /// The order is read again after the subscription holds: a step between the two is heard twice,
  /// and none is missed.
  private List<? extends ServerMessage> steps(
      Topic topic, OptionalLong after, Optional<Holder> holder, Instant now) {
    return topic instanceof Topic.OfOrder(var order) && holder.isPresent()
        ? journeys
            .of(order)
            .map(journey -> steps(topic, journey, after, holder.get().principal(), now))
            .orElse(List.of())
        : List.of();
  }

  private static List<? extends ServerMessage> steps(
      Topic topic, Journey journey, OptionalLong after, String principal, Instant now) {
    if (after.isEmpty()) {
      return told(topic, journey, journey.present(principal));
    }
    return switch (journey.missed(principal, after.getAsLong(), now)) {
      case Journey.Missed.Steps(var steps) -> told(topic, journey, steps);
      case Journey.Missed.TooMuch() -> List.of(new ServerMessage.Resync(topic.name()));
    };
  }

  private static List<ServerMessage> told(Topic topic, Journey journey, List<Step> steps) {
    return steps.stream()
        .<ServerMessage>map(step -> Steps.told(topic, journey.orderId(), step))
        .toList();
  }
}
