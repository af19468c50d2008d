package dev.souk.realtime;

import dev.souk.live.Live;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import java.time.Instant;
import java.time.InstantSource;

/// Forgets a socket that was closed. API Gateway tells this as well as it can, not always: what it
/// leaves out is found by the next push or the next sweep.
public final class CloseSocket extends SocketFunction {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "$disconnect",
          CloseSocket.class,
          TableAccess.reading(Family.SOCKET).andWriting(Family.SOCKET, Family.TOPIC, Family.ROLL));

  private final Sockets sockets;

  public CloseSocket() {
    this(Live.clock(), Live.openSockets());
  }

  CloseSocket(InstantSource clock, Sockets sockets) {
    super(SOCKET, clock, sockets);
    this.sockets = sockets;
  }

  @Override
  int answer(SocketEvent event, Instant now) {
    sockets.forget(event.connection());
    return 200;
  }
}
