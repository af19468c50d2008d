package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage;
import dev.souk.route.FunctionPermission;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.time.InstantSource;

/// Answers a ping, before `hello` too. It is counted like any message; the frame itself is what
/// keeps the gateway from ending the connection as idle.
public final class HandlePing extends SocketMessageFunction<ClientMessage.Ping> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "ping",
          HandlePing.class,
          TableAccess.reading(ItemType.SOCKET)
              .andWriting(ItemType.SOCKET, ItemType.TOPIC, ItemType.OPEN_SOCKETS),
          FunctionPermission.SOCKETS_POST);

  public HandlePing() {
    this(CloudWiring.clock(), RealtimeWiring.socketConnections(), RealtimeWiring.socketSender());
  }

  HandlePing(InstantSource clock, SocketConnections connections, SocketSender posts) {
    super(SOCKET, ClientMessage.Ping.class, clock, connections, posts);
  }

  @Override
  Outcome handle(ClientMessage.Ping message, String connection, Instant now) {
    return counted(
        message.id(),
        connection,
        now,
        new Outcome.Respond(new ServerMessage.Pong(message.id(), now)));
  }
}
