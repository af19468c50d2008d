package dev.souk.local.http;

import dev.souk.route.Route;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells whoever listens of the requests that functions have not refused: what a test asks that
/// wants to know which branches of a route were gone for real. One a process.
public final class AcceptedRequests {
  private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

  private AcceptedRequests() {}

  /// Is told on the gateway's thread, after the function has answered; must not throw.
  @FunctionalInterface
  public interface Listener {
    /// @param query as it was sent, encoded
    /// @param body of the request, as text
    /// @param answer its body, to be read from where it stands
    void onAccepted(Route route, String query, String body, ByteBuffer answer);
  }

  public static void listen(Listener listener) {
    LISTENERS.add(listener);
  }

  /// @param response a refusal is told to nobody
  static void notifyListeners(Route route, GatewayRequest request, GatewayResponse response) {
    if (response.status() / 100 == 2) {
      for (var listener : LISTENERS) {
        listener.onAccepted(
            route, request.rawQuery(), request.body().text(), response.body().asReadOnlyBuffer());
      }
    }
  }
}
