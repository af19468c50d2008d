package dev.souk.realtime;

import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import java.util.function.Function;

/// Keeps what a message changes of its socket. A browser may send several at once, and each is a
/// call of its own: whoever finds the socket changed meanwhile decides again.
final class Hearing {
  private static final int TRIES = 6;

  private final Sockets sockets;

  Hearing(Sockets sockets) {
    this.sockets = sockets;
  }

  /// @param seen the socket as it was read
  /// @return what was decided, with the socket as kept
  /// @throws Busy when others were in the way every time, or the socket has been forgotten
  Heard keep(Socket seen, Function<Socket, Heard> decision) {
    var socket = seen;
    for (var attempt = 1; ; attempt++) {
      var heard = decision.apply(socket);
      if (!(heard instanceof Heard.To(var next))) {
        return heard;
      }
      try {
        return new Heard.To(sockets.save(next));
      } catch (Stale e) {
        var now = sockets.of(seen.connection());
        if (attempt == TRIES || now.isEmpty()) {
          throw new Busy(e);
        }
        socket = now.get();
      }
    }
  }
}
