package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage;
import dev.souk.route.FunctionPermission;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Lets a browser hear of topics no more. What was on its way already may still arrive.
public final class UnsubscribeTopics extends SocketMessageFunction<ClientMessage.Unsubscribe> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "unsubscribe",
          UnsubscribeTopics.class,
          TableAccess.reading(ItemType.SOCKET)
              .andWriting(ItemType.SOCKET, ItemType.TOPIC, ItemType.OPEN_SOCKETS),
          FunctionPermission.SOCKETS_POST);

  private final SocketConnections connections;
  private final SocketStateUpdater socketStateUpdater;

  public UnsubscribeTopics() {
    this(CloudWiring.clock(), RealtimeWiring.socketConnections(), RealtimeWiring.socketSender());
  }

  UnsubscribeTopics(InstantSource clock, SocketConnections connections, SocketSender posts) {
    super(SOCKET, ClientMessage.Unsubscribe.class, clock, connections, posts);
    this.connections = connections;
    this.socketStateUpdater = new SocketStateUpdater(connections);
  }

  @Override
  Outcome handle(ClientMessage.Unsubscribe message, String connection, Instant now) {
    var seen = connections.of(connection);
    if (seen.isEmpty()) {
      return new Outcome.Reject(message.id(), MessageRejection.unknown());
    }
    var topics =
        message.topics().stream()
            .distinct()
            .map(name -> Topic.named(name, seen.get().holder()))
            .flatMap(Optional::stream)
            .toList();
    return switch (socketStateUpdater.keep(seen.get(), socket -> socket.unsubscribe(topics, now))) {
      case SocketMessageResult.Failure failure ->
          new Outcome.Reject(message.id(), MessageRejection.of(failure));
      case SocketMessageResult.Success _ -> {
        connections.unsubscribe(connection, topics);
        yield new Outcome.Respond(
            new ServerMessage.Unsubscribed(
                message.id(), message.topics().stream().distinct().toList()));
      }
    };
  }
}
