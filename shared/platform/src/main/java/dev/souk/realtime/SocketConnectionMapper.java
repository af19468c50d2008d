package dev.souk.realtime;

import dev.souk.store.ItemKey;
import dev.souk.store.TableItem;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sockets and watchers as items.
final class SocketConnectionMapper {
  private static final int SCHEMA = 1;

  /// What outlives its socket by so much is a leftover.
  private static final Duration KEPT = Duration.ofHours(1);

  private SocketConnectionMapper() {}

  static TableItem item(SocketConnection socket) {
    return held(TableItem.at(RealtimeKeys.socket(socket.connection())), socket.watcher())
        .with("connectedAt", socket.connectedAt())
        .with("helloReceived", socket.helloReceived())
        .with("topics", socket.topics().stream().map(Topic::key).sorted().toList())
        .with("minute", socket.minute())
        .with("messages", socket.messages())
        .with("version", socket.version())
        .build();
  }

  static SocketConnection socket(TableItem item) {
    return new SocketConnection(
        item.text("connection"),
        holder(item),
        item.time("connectedAt"),
        item.flag("helloReceived"),
        item.texts("topics").stream().map(Topic::ofKey).collect(Collectors.toUnmodifiableSet()),
        item.time("minute"),
        (int) item.number("messages"),
        item.number("version"));
  }

  static TableItem item(ItemKey key, TopicSubscriber subscriber) {
    return held(TableItem.at(key), subscriber).build();
  }

  private static TableItem.Builder held(TableItem.Builder item, TopicSubscriber subscriber) {
    item.with("schema", SCHEMA)
        .with("connection", subscriber.connection())
        .with("expiresAt", subscriber.expiresAt())
        .expires(subscriber.expiresAt().plus(KEPT));
    subscriber.holder().ifPresent(holder -> with(item, holder));
    return item;
  }

  static TopicSubscriber watcher(TableItem item) {
    return new TopicSubscriber(item.text("connection"), holder(item), item.time("expiresAt"));
  }

  static TableItem.Builder with(TableItem.Builder item, SocketPrincipal holder) {
    return item.with("principal", holder.principal())
        .with("role", holder.role())
        .with("session", holder.session());
  }

  static Optional<SocketPrincipal> holder(TableItem item) {
    return item.has("session")
        ? Optional.of(
            new SocketPrincipal(item.text("principal"), item.text("role"), item.text("session")))
        : Optional.empty();
  }
}
