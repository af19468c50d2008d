package dev.souk.realtime;

import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.time.InstantSource;

/// Forgets a socket that was closed. API Gateway tells this as well as it can, not always: what it
/// leaves out is found by the next push or the next sweep.
public final class CloseSocket extends SocketFunction {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "$disconnect",
          CloseSocket.class,
          TableAccess.reading(ItemType.SOCKET)
              .andWriting(ItemType.SOCKET, ItemType.TOPIC, ItemType.OPEN_SOCKETS));

  private final SocketConnections connections;

  public CloseSocket() {
    this(CloudWiring.clock(), RealtimeWiring.socketConnections());
  }

  CloseSocket(InstantSource clock, SocketConnections connections) {
    super(SOCKET, clock, connections);
    this.connections = connections;
  }

  @Override
  int answer(SocketEvent event, Instant now) {
    connections.delete(event.connection());
    return 200;
  }
}
