package dev.souk.local.socket;

import dev.souk.local.Eventually;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A browser's side of a socket: texts as they come, and the code it was closed with.
final class WebSocketTestClient implements WebSocket.Listener {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();

  static WebSocket open(String url, WebSocketTestClient client) {
    return HTTP.newWebSocketBuilder()
        .header("Origin", "https://shop.example")
        .buildAsync(URI.create(url.replace("http:", "ws:")), client)
        .join();
  }

  String next() throws InterruptedException {
    var text = texts.poll(Eventually.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (text == null) {
      throw new AssertionError("nothing came");
    }
    return text;
  }

  int code() {
    return closed.orTimeout(Eventually.PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      texts.add(partial.toString());
      partial.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    closed.completeExceptionally(error);
  }
}
