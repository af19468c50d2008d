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

/// Greets a browser and tells it how to keep its socket open. A repeat is greeted again.
public final class HandleHello extends SocketMessageFunction<ClientMessage.Hello> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "hello",
          HandleHello.class,
          TableAccess.reading(ItemType.SOCKET)
              .andWriting(ItemType.SOCKET, ItemType.TOPIC, ItemType.OPEN_SOCKETS),
          FunctionPermission.SOCKETS_POST);

  private final SocketConnections connections;
  private final SocketStateUpdater socketStateUpdater;

  public HandleHello() {
    this(CloudWiring.clock(), RealtimeWiring.socketConnections(), RealtimeWiring.socketSender());
  }

  HandleHello(InstantSource clock, SocketConnections connections, SocketSender posts) {
    super(SOCKET, ClientMessage.Hello.class, clock, connections, posts);
    this.connections = connections;
    this.socketStateUpdater = new SocketStateUpdater(connections);
  }

  @Override
  Outcome handle(ClientMessage.Hello message, String connection, Instant now) {
    var seen = connections.of(connection);
    if (seen.isEmpty()) {
      return new Outcome.Reject(null, MessageRejection.unknown());
    }
    return switch (socketStateUpdater.keep(seen.get(), socket -> socket.hello(now))) {
      case SocketMessageResult.Success _ ->
          new Outcome.Respond(
              new ServerMessage.Welcome(
                  connection,
                  (int) SocketConnection.PING_INTERVAL.toSeconds(),
                  (int) SocketConnection.MAX_AGE.toSeconds()));
      case SocketMessageResult.Failure failure ->
          new Outcome.Reject(null, MessageRejection.of(failure));
    };
  }
}
