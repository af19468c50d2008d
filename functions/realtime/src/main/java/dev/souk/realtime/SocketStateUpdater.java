package dev.souk.realtime;

import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import java.util.function.Function;

/// Keeps what a message changes of its socket. A browser may send several at once, and each is a
/// call of its own: whoever finds the socket changed meanwhile decides again.
final class SocketStateUpdater {
  private static final int TRIES = 6;

  private final SocketConnections connections;

  SocketStateUpdater(SocketConnections connections) {
    this.connections = connections;
  }

  /// @param seen the socket as it was read
  /// @return what was decided, with the socket as kept
  /// @throws ContentionException when others were in the way every time, or the socket has been
  ///   forgotten
  SocketMessageResult keep(
      SocketConnection seen, Function<SocketConnection, SocketMessageResult> decision) {
    var socket = seen;
    for (var attempt = 1; ; attempt++) {
      var result = decision.apply(socket);
      if (!(result instanceof SocketMessageResult.Success(var next))) {
        return result;
      }
      try {
        return new SocketMessageResult.Success(connections.save(next));
      } catch (StaleVersionException e) {
        var now = connections.of(seen.connection());
        if (attempt == TRIES || now.isEmpty()) {
          throw new ContentionException(e);
        }
        socket = now.get();
      }
    }
  }
}
