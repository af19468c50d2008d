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

/// Greets a browser and tells it how to keep its socket open. A repeat is greeted again.
public final class Hello extends MessageFunction<ClientMessage.Hello> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "hello",
          Hello.class,
          TableAccess.reading(Family.SOCKET).andWriting(Family.SOCKET, Family.TOPIC, Family.ROLL),
          Need.SOCKETS_POST);

  private final Sockets sockets;
  private final Hearing hearing;

  public Hello() {
    this(Live.clock(), Live.openSockets(), Live.socketPosts());
  }

  Hello(InstantSource clock, Sockets sockets, SocketPosts posts) {
    super(SOCKET, ClientMessage.Hello.class, clock, sockets, posts);
    this.sockets = sockets;
    this.hearing = new Hearing(sockets);
  }

  @Override
  Answer handle(ClientMessage.Hello message, String connection, Instant now) {
    var seen = sockets.of(connection);
    if (seen.isEmpty()) {
      return new Answer.Refuses(null, Refusal.unknown());
    }
    return switch (hearing.keep(seen.get(), socket -> socket.hello(now))) {
      case Heard.To _ ->
          new Answer.Says(
              new ServerMessage.Welcome(
                  connection,
                  (int) Socket.PING_INTERVAL.toSeconds(),
                  (int) Socket.MAX_AGE.toSeconds()));
      case Heard.Not not -> new Answer.Refuses(null, Refusal.of(not));
    };
  }
}
