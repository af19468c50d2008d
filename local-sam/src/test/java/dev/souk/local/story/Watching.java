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
public final class Watching implements AutoCloseable {
  private final BlockingQueue<Map<String, @Nullable Object>> heard = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private String connection = "";

  private Watching(Actor actor, String query) {
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
  public static Watching of(Actor actor) {
    return of(actor, "");
  }

  public static Watching of(Actor actor, String query) {
    var watching = new Watching(actor, query);
    watching.say(Map.of("type", "hello", "protocol", 1));
    watching.connection = String.valueOf(watching.hears("welcome").get("connectionId"));
    return watching;
  }

  /// Subscribes and answers with what `subscribed` said.
  public Map<String, @Nullable Object> subscribe(String topic) {
    say(Map.of("type", "subscribe", "id", "1", "topics", List.of(Map.of("topic", topic))));
    return hears("subscribed");
  }

  public void say(Map<String, ?> message) {
    socket.sendText(Json.text(message), true).join();
  }

  /// The next message, which must be of this type.
  public Map<String, @Nullable Object> hears(String type) {
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
  public void hearsAvailable(String sku, long available) {
    while (true) {
      var data = Json.object(hears("inventoryUpdate").get("data"));
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
  public void cut() {
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
        Town.overheard().frame(text.toString());
        heard.add(Json.readOwn(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
