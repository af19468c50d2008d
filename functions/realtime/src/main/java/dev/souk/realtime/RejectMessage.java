package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.http.ProblemCode;
import dev.souk.route.FunctionPermission;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.time.InstantSource;

/// Says what is wrong with a frame that no other function hears: it is no JSON, or of no known
/// `type`.
public final class RejectMessage extends SocketMessageFunction<ClientMessage> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "$default",
          RejectMessage.class,
          TableAccess.reading(ItemType.SOCKET)
              .andWriting(ItemType.SOCKET, ItemType.TOPIC, ItemType.OPEN_SOCKETS),
          FunctionPermission.SOCKETS_POST);

  public RejectMessage() {
    this(CloudWiring.clock(), RealtimeWiring.socketConnections(), RealtimeWiring.socketSender());
  }

  RejectMessage(InstantSource clock, SocketConnections connections, SocketSender posts) {
    super(SOCKET, ClientMessage.class, clock, connections, posts);
  }

  /// The gateway could not tell the type of a message that can be read: it came as a binary frame.
  @Override
  Outcome handle(ClientMessage message, String connection, Instant now) {
    var messageRejection =
        MessageRejection.of(ProblemCode.MALFORMED_REQUEST, "send the message as a text frame");
    return counted(null, connection, now, new Outcome.Reject(null, messageRejection));
  }
}
