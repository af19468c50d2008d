package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage;
import dev.souk.events.ServerMessage.InventoryUpdate;
import dev.souk.events.ServerMessage.Refused;
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

/// Lets a browser hear of topics, and tells it how they stand.
public final class Subscribe extends MessageFunction<ClientMessage.Subscribe> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "subscribe",
          Subscribe.class,
          TableAccess.reading(Family.PRODUCT, Family.ORDER, Family.SOCKET)
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
    var found = Found.of(message.topics(), new Found.Sight(holder, displays, journeys));
    return switch (hearing.keep(seen.get(), socket -> socket.subscribe(found.topics(), now))) {
      case Heard.Not not -> {
        // It has cost as much as one that is heard, so it counts as one.
        var _ = hearing.keep(seen.get(), socket -> socket.hears(now));
        yield new Answer.Refuses(message.id(), Refusal.of(not));
      }
      case Heard.To(var socket) -> {
        sockets.watch(socket, found.topics());
        var answer =
            new ArrayList<ServerMessage>(parts(message.id(), found.topics(), found.errors()));
        found.after().forEach((topic, after) -> answer.addAll(steps(topic, after, holder, now)));
        yield new Answer.Says(answer);
      }
    };
  }

  /// The numbers are read after the subscription holds: a change between the two is heard twice,
  /// and none is missed.
  private List<Subscribed> parts(String id, Set<Topic> topics, List<Refused> errors) {
    var parts = new ArrayList<Subscribed>();
    var names = new ArrayList<String>();
    var snapshot = new ArrayList<InventoryUpdate>();
    for (var topic : topics) {
      var present = present(topic);
      if (!names.isEmpty() && snapshot.size() + present.size() > PART) {
        parts.add(new Subscribed(id, List.copyOf(names), List.copyOf(snapshot), List.of()));
        names.clear();
        snapshot.clear();
      }
      names.add(topic.name());
      snapshot.addAll(present);
    }
    parts.add(new Subscribed(id, List.copyOf(names), List.copyOf(snapshot), errors));
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
