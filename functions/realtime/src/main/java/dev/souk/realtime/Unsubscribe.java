package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage;
import dev.souk.live.Live;
import dev.souk.route.Need;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Lets a browser hear of topics no more. What was on its way already may still arrive.
public final class Unsubscribe extends MessageFunction<ClientMessage.Unsubscribe> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "unsubscribe",
          Unsubscribe.class,
          TableAccess.reading(Family.SOCKET).andWriting(Family.SOCKET, Family.TOPIC, Family.ROLL),
          Need.SOCKETS_POST);

  private final Sockets sockets;
  private final Hearing hearing;

  public Unsubscribe() {
    this(Live.clock(), Live.openSockets(), Live.socketPosts());
  }

  Unsubscribe(InstantSource clock, Sockets sockets, SocketPosts posts) {
    super(SOCKET, ClientMessage.Unsubscribe.class, clock, sockets, posts);
    this.sockets = sockets;
    this.hearing = new Hearing(sockets);
  }

  @Override
  Answer handle(ClientMessage.Unsubscribe message, String connection, Instant now) {
    var seen = sockets.of(connection);
    if (seen.isEmpty()) {
      return new Answer.Refuses(message.id(), Refusal.unknown());
    }
    var topics =
        message.topics().stream()
            .distinct()
            .map(name -> Topic.named(name, seen.get().holder()))
            .flatMap(Optional::stream)
            .toList();
    return switch (hearing.keep(seen.get(), socket -> socket.unsubscribe(topics, now))) {
      case Heard.Not not -> new Answer.Refuses(message.id(), Refusal.of(not));
      case Heard.To _ -> {
        sockets.leave(connection, topics);
        yield new Answer.Says(
            new ServerMessage.Unsubscribed(
                message.id(), message.topics().stream().distinct().toList()));
      }
    };
  }
}
