package dev.souk.realtime;

import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sockets and watchers as items.
final class SocketItems {
  private static final int SCHEMA = 1;

  /// What outlives its socket by so much is a leftover.
  private static final Duration KEPT = Duration.ofHours(1);

  private SocketItems() {}

  static Item item(Socket socket) {
    return held(Item.at(Keys.socket(socket.connection())), socket.watcher())
        .with("connectedAt", socket.connectedAt())
        .with("greeted", socket.greeted())
        .with("topics", socket.topics().stream().map(Topic::key).sorted().toList())
        .with("minute", socket.minute())
        .with("messages", socket.messages())
        .with("version", socket.version())
        .build();
  }

  static Socket socket(Item item) {
    return new Socket(
        item.text("connection"),
        holder(item),
        item.time("connectedAt"),
        item.flag("greeted"),
        item.texts("topics").stream().map(Topic::ofKey).collect(Collectors.toUnmodifiableSet()),
        item.time("minute"),
        (int) item.number("messages"),
        item.number("version"));
  }

  static Item item(Key key, Watcher watcher) {
    return held(Item.at(key), watcher).build();
  }

  private static Item.Builder held(Item.Builder item, Watcher watcher) {
    item.with("schema", SCHEMA)
        .with("connection", watcher.connection())
        .with("expiresAt", watcher.expiresAt())
        .expires(watcher.expiresAt().plus(KEPT));
    watcher.holder().ifPresent(holder -> with(item, holder));
    return item;
  }

  static Watcher watcher(Item item) {
    return new Watcher(item.text("connection"), holder(item), item.time("expiresAt"));
  }

  static Item.Builder with(Item.Builder item, Holder holder) {
    return item.with("principal", holder.principal())
        .with("role", holder.role())
        .with("session", holder.session());
  }

  static Optional<Holder> holder(Item item) {
    return item.has("session")
        ? Optional.of(new Holder(item.text("principal"), item.text("role"), item.text("session")))
        : Optional.empty();
  }
}
