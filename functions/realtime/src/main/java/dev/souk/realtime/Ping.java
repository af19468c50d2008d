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

/// Answers a ping, before `hello` too. It is counted like any message; the frame itself is what
/// keeps the gateway from ending the connection as idle.
public final class Ping extends MessageFunction<ClientMessage.Ping> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "ping",
          Ping.class,
          TableAccess.reading(Family.SOCKET).andWriting(Family.SOCKET, Family.TOPIC, Family.ROLL),
          Need.SOCKETS_POST);

  public Ping() {
    this(Live.clock(), Live.openSockets(), Live.socketPosts());
  }

  Ping(InstantSource clock, Sockets sockets, SocketPosts posts) {
    super(SOCKET, ClientMessage.Ping.class, clock, sockets, posts);
  }

  @Override
  Answer handle(ClientMessage.Ping message, String connection, Instant now) {
    return counted(
        message.id(), connection, now, new Answer.Says(new ServerMessage.Pong(message.id(), now)));
  }
}
