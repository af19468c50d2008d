package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.http.Code;
import dev.souk.live.Live;
import dev.souk.route.Need;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import java.time.Instant;
import java.time.InstantSource;

/// Says what is wrong with a frame that no other function hears: it is no JSON, or of no known
/// `type`.
public final class RefuseMessage extends MessageFunction<ClientMessage> {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "$default",
          RefuseMessage.class,
          TableAccess.reading(Family.SOCKET).andWriting(Family.SOCKET, Family.TOPIC, Family.ROLL),
          Need.SOCKETS_POST);

  public RefuseMessage() {
    this(Live.clock(), Live.openSockets(), Live.socketPosts());
  }

  RefuseMessage(InstantSource clock, Sockets sockets, SocketPosts posts) {
    super(SOCKET, ClientMessage.class, clock, sockets, posts);
  }

  /// The gateway could not tell the type of a message that can be read: it came as a binary frame.
  @Override
  Answer handle(ClientMessage message, String connection, Instant now) {
    var refusal = Refusal.of(Code.MALFORMED_REQUEST, "send the message as a text frame");
    return counted(null, connection, now, new Answer.Refuses(null, refusal));
  }
}
