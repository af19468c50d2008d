package dev.souk.local.story;

import dev.souk.json.Json;
import dev.souk.local.Eventually;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An actor's open socket, with what it has heard and not yet been asked for.
public final class ActorSocket implements AutoCloseable {
  private final BlockingQueue<Map<String, @Nullable Object>> heard = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private String connection = "";

  private ActorSocket(Actor actor, String query) {
    var at = URI.create(actor.url().replaceFirst("^http", "ws") + "/realtime" + query);
    socket =
        actor
            .http()
            .newWebSocketBuilder()
            .connectTimeout(Eventually.PATIENCE)
            .buildAsync(at, new Ear())
            .join();
  }

  /// Opens a socket and says hello.
  public static ActorSocket of(Actor actor) {
    return of(actor, "");
  }

  public static ActorSocket of(Actor actor, String query) {
    var actorSocket = new ActorSocket(actor, query);
    actorSocket.send(Map.of("type", "hello", "protocol", 1));
    actorSocket.connection =
        String.valueOf(actorSocket.awaitMessage("welcome").get("connectionId"));
    return actorSocket;
  }

  /// Subscribes and answers with what `subscribed` said.
  public Map<String, @Nullable Object> subscribe(String topic) {
    send(Map.of("type", "subscribe", "id", "1", "topics", List.of(Map.of("topic", topic))));
    return awaitMessage("subscribed");
  }

  public void send(Map<String, ?> message) {
    socket.sendText(Json.text(message), true).join();
  }

  /// The next message, which must be of this type.
  public Map<String, @Nullable Object> awaitMessage(String type) {
    try {
      var message = heard.poll(Eventually.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (message == null || !type.equals(message.get("type"))) {
        throw new AssertionError("expected " + type + ", heard " + message);
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Waits until it hears that so many of a SKU can be sold; what was true before may come first.
  public void awaitAvailable(String sku, long available) {
    while (true) {
      var data = Json.object(awaitMessage("inventoryUpdate").get("data"));
      if (sku.equals(data.get("sku")) && Long.valueOf(available).equals(data.get("available"))) {
        return;
      }
    }
  }

  /// What the server calls this socket.
  String connection() {
    return connection;
  }

  /// Cuts the connection without a word.
  public void abortConnection() {
    socket.abort();
  }

  @Override
  public void close() {
    if (socket.isOutputClosed()) {
      return;
    }
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        SharedLocalCloud.sideOutput().frame(text.toString());
        heard.add(Json.readOwn(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
