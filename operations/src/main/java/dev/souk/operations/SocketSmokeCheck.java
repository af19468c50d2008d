package dev.souk.operations;

import dev.souk.json.Json;
import dev.souk.operations.SmokeCheck.Check;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a visitor's browser asks of sockets first: to be let in, and to be answered.
final class SocketSmokeCheck {
  private static final int SECONDS = 10;

  private final HttpClient http;
  private final String address;

  SocketSmokeCheck(HttpClient http, String site) {
    this.http = http;
    address = site.replaceFirst("^http", "ws") + "/realtime";
  }

  List<Check> checks() {
    return List.of(
        new Check("accepts a WebSocket connection and answers hello", this::welcome),
        new Check("rejects a WebSocket connection with an invalid ticket", this::ticket));
  }

  private WebSocket open(String query, ReceivingListener receivingListener) throws IOException {
    return joined(
        http.newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(SECONDS))
            .buildAsync(URI.create(address + query), receivingListener));
  }

  private static WebSocket joined(CompletableFuture<WebSocket> future) throws IOException {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Optional<String> welcome() throws IOException, InterruptedException {
    var receivingListener = new ReceivingListener();
    var socket = open("", receivingListener);
    try {
      joined(socket.sendText(Json.text(Map.of("type", "hello", "protocol", 1)), true));
      var heard = receivingListener.heard.poll(SECONDS, TimeUnit.SECONDS);
      return heard != null && heard.contains("\"welcome\"")
          ? Optional.empty()
          : Optional.of("it answered hello with " + (heard == null ? "nothing" : heard));
    } finally {
      socket.abort();
    }
  }

  private Optional<String> ticket() throws IOException {
    try {
      open("?ticket=none", new ReceivingListener()).abort();
      return Optional.of("it was let in");
    } catch (WebSocketHandshakeException e) {
      var status = e.getResponse().statusCode();
      return List.of(401, 403).contains(status)
          ? Optional.empty()
          : Optional.of("it was refused with " + status);
    }
  }

  private static final class ReceivingListener implements WebSocket.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        heard.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
