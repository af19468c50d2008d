package dev.souk.realtime;

import dev.souk.error.ContentionException;
import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage;
import dev.souk.http.Problem;
import dev.souk.http.ProblemCode;
import dev.souk.json.Json;
import dev.souk.route.SocketRoute;
import dev.souk.store.AwsErrors;
import dev.souk.telemetry.Telemetry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/// What every function is that hears one kind of message: it binds the frame and posts whatever
/// comes of it to the socket it came from. Every frame counts against the socket's limit. A socket
/// found dead is forgotten, and one that cannot take its answer is disconnected: it would wait for
/// it in vain.
///
/// @param <M> the message
public abstract class SocketMessageFunction<M extends ClientMessage> extends SocketFunction {
  private final Class<M> type;
  private final SocketConnections connections;
  private final SocketSender posts;
  private final SocketStateUpdater socketStateUpdater;
  private final SlowConsumers slow;

  SocketMessageFunction(
      SocketRoute route,
      Class<M> type,
      InstantSource clock,
      SocketConnections connections,
      SocketSender posts) {
    super(route, clock, connections);
    this.type = type;
    this.connections = connections;
    this.posts = posts;
    this.socketStateUpdater = new SocketStateUpdater(connections);
    this.slow = new SlowConsumers(connections, posts);
  }

  /// What a handler answers.
  sealed interface Outcome {
    record Respond(List<? extends ServerMessage> messages) implements Outcome {
      Respond(ServerMessage message) {
        this(List.of(message));
      }
    }

    /// @param id of the message, null when it had none
    record Reject(@Nullable String id, MessageRejection refusal) implements Outcome {}
  }

  abstract Outcome handle(M message, String connection, Instant now);

  @Override
  final int answer(SocketEvent event, Instant now) {
    for (var message : messages(event, heard(event, now))) {
      switch (posts.send(event.connection(), Json.text(message))) {
        case SENT -> {}
        case GONE -> {
          connections.delete(event.connection());
          return 200;
        }
        case RETRY -> {
          slow.disconnect(event.connection(), now);
          return 200;
        }
      }
    }
    return 200;
  }

  /// Counts a message that changes nothing else of its socket, and answers it unless there were too
  /// many.
  ///
  /// @param id of the message, null when it had none
  final Outcome counted(@Nullable String id, String connection, Instant now, Outcome outcome) {
    var seen = connections.of(connection);
    if (seen.isEmpty()) {
      return new Outcome.Reject(id, MessageRejection.unknown());
    }
    return switch (socketStateUpdater.keep(seen.get(), socket -> socket.countMessage(now))) {
      case SocketMessageResult.Success _ -> outcome;
      case SocketMessageResult.Failure failure ->
          new Outcome.Reject(id, MessageRejection.of(failure));
    };
  }

  /// The gateway says that there is no such socket.
  @Override
  final void prime(SocketEvent event) {
    if (MessageBinding.of(event.body())
        instanceof MessageBinding.Rejected(var id, var messageRejection)) {
      for (var message : messages(event, new Outcome.Reject(id, messageRejection))) {
        posts.send(event.connection(), Json.text(message));
      }
    }
  }

  private Outcome heard(SocketEvent event, Instant now) {
    try {
      var connection = event.connection();
      return switch (MessageBinding.of(event.body())) {
        case MessageBinding.Rejected(var id, var messageRejection) ->
            counted(id, connection, now, new Outcome.Reject(id, messageRejection));
        case MessageBinding.Bound(var message) ->
            type.isInstance(message)
                ? handle(type.cast(message), connection, now)
                : counted(null, connection, now, misled());
      };
    } catch (ContentionException e) {
      Telemetry.warn("too much contention on the data", e);
      return unavailable();
    } catch (SdkException e) {
      AwsErrors.log("a message failed", e);
      return unavailable();
    }
  }

  private static Outcome misled() {
    return new Outcome.Reject(
        null,
        MessageRejection.of(
            ProblemCode.MALFORMED_REQUEST, "the member type must name the message"));
  }

  private static Outcome unavailable() {
    return new Outcome.Reject(
        null, MessageRejection.of(ProblemCode.SERVICE_UNAVAILABLE, "try again in a moment"));
  }

  private static List<? extends ServerMessage> messages(SocketEvent event, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Respond(var messages) -> messages;
      case Outcome.Reject(var id, var messageRejection) ->
          List.of(
              new ServerMessage.Error(
                  id,
                  Problem.of(
                      messageRejection.code(),
                      messageRejection.detail(),
                      event.requestId(),
                      messageRejection.errors())));
    };
  }
}
