package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage;
import dev.souk.fault.Busy;
import dev.souk.http.Code;
import dev.souk.http.Problem;
import dev.souk.json.Json;
import dev.souk.route.SocketRoute;
import dev.souk.store.ServiceFaults;
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
public abstract class MessageFunction<M extends ClientMessage> extends SocketFunction {
  private final Class<M> type;
  private final Sockets sockets;
  private final SocketPosts posts;
  private final Hearing hearing;
  private final SlowConsumers slow;

  MessageFunction(
      SocketRoute route, Class<M> type, InstantSource clock, Sockets sockets, SocketPosts posts) {
    super(route, clock, sockets);
    this.type = type;
    this.sockets = sockets;
    this.posts = posts;
    this.hearing = new Hearing(sockets);
    this.slow = new SlowConsumers(sockets, posts);
  }

  /// What a handler answers.
  sealed interface Answer {
    record Says(List<? extends ServerMessage> messages) implements Answer {
      Says(ServerMessage message) {
        this(List.of(message));
      }
    }

    /// @param id of the message, null when it had none
    record Refuses(@Nullable String id, Refusal refusal) implements Answer {}
  }

  abstract Answer handle(M message, String connection, Instant now);

  @Override
  final int answer(SocketEvent event, Instant now) {
    for (var message : messages(event, heard(event, now))) {
      switch (posts.post(event.connection(), Json.text(message))) {
        case SENT -> {}
        case GONE -> {
          sockets.forget(event.connection());
          return 200;
        }
        case NOT_NOW -> {
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
  final Answer counted(@Nullable String id, String connection, Instant now, Answer answer) {
    var seen = sockets.of(connection);
    if (seen.isEmpty()) {
      return new Answer.Refuses(id, Refusal.unknown());
    }
    return switch (hearing.keep(seen.get(), socket -> socket.counts(now))) {
      case Heard.To _ -> answer;
      case Heard.Not not -> new Answer.Refuses(id, Refusal.of(not));
    };
  }

  /// The gateway says that there is no such socket.
  @Override
  final void rehearse(SocketEvent event) {
    if (Intake.of(event.body()) instanceof Intake.Refused(var id, var refusal)) {
      for (var message : messages(event, new Answer.Refuses(id, refusal))) {
        posts.post(event.connection(), Json.text(message));
      }
    }
  }

  private Answer heard(SocketEvent event, Instant now) {
    try {
      var connection = event.connection();
      return switch (Intake.of(event.body())) {
        case Intake.Refused(var id, var refusal) ->
            counted(id, connection, now, new Answer.Refuses(id, refusal));
        case Intake.Taken(var message) ->
            type.isInstance(message)
                ? handle(type.cast(message), connection, now)
                : counted(null, connection, now, misled());
      };
    } catch (Busy e) {
      Telemetry.warn("the store is busy", e);
      return unavailable();
    } catch (SdkException e) {
      ServiceFaults.log("a message failed", e);
      return unavailable();
    }
  }

  private static Answer misled() {
    return new Answer.Refuses(
        null, Refusal.of(Code.MALFORMED_REQUEST, "the member type says which message it is"));
  }

  private static Answer unavailable() {
    return new Answer.Refuses(null, Refusal.of(Code.UNAVAILABLE, "try again in a moment"));
  }

  private static List<? extends ServerMessage> messages(SocketEvent event, Answer answer) {
    return switch (answer) {
      case Answer.Says(var messages) -> messages;
      case Answer.Refuses(var id, var refusal) ->
          List.of(
              new ServerMessage.Error(
                  id,
                  Problem.of(
                      refusal.code(), refusal.detail(), event.requestId(), refusal.errors())));
    };
  }
}
