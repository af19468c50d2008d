package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.accounts.AccountWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Closes the sockets of sessions that have ended, and forgets those the gateway has ended without
/// saying so. May be repeated, and may overlap with itself.
public final class CloseStaleSockets implements RequestHandler<Map<String, Object>, String> {

  /// As often as EventBridge Scheduler goes: a revoked session's sockets are closed within 60 s.
  public static final ScheduleTrigger SCHEDULE =
      ScheduleTrigger.of(
          CloseStaleSockets.class,
          Duration.ofMinutes(1),
          TableAccess.reading(ItemType.ACCOUNT, ItemType.SOCKET, ItemType.OPEN_SOCKETS)
              .andWriting(ItemType.SOCKET, ItemType.TOPIC, ItemType.OPEN_SOCKETS),
          FunctionPermission.SOCKETS_POST);

  private final InstantSource clock;
  private final SocketConnections connections;
  private final SocketSender posts;
  private final ActiveSessions sessions;
  private final BoundedConcurrency closing = new BoundedConcurrency(64);

  public CloseStaleSockets() {
    this(
        CloudWiring.clock(),
        RealtimeWiring.socketConnections(),
        RealtimeWiring.socketSender(),
        AccountWiring.activeSessions());
  }

  CloseStaleSockets(
      InstantSource clock,
      SocketConnections connections,
      SocketSender posts,
      ActiveSessions sessions) {
    this.clock = clock;
    this.connections = connections;
    this.posts = posts;
    this.sessions = sessions;
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), SCHEDULE.name())
        .request(() -> "closed " + sweep());
  }

  /// Answers with how many sockets were closed.
  long sweep() {
    var now = clock.instant();
    var roll = connections.all();
    var live =
        sessions.live(
            roll.stream().flatMap(subscriber -> subscriber.holder().stream()).distinct().toList(),
            now);
    var over =
        roll.stream()
            .filter(subscriber ->
                !subscriber.expiresAt().isAfter(now)
                    || !subscriber.holder().stream().allMatch(live::contains))
            .toList();
    return closing.each(over, this::closed).stream().filter(closed -> closed).count();
  }

  /// A socket that could not be closed stays on the list of open sockets: the next sweep finds it
  /// there.
  private boolean closed(TopicSubscriber subscriber) {
    try {
      posts.close(subscriber.connection());
      connections.delete(subscriber.connection());
      return true;
    } catch (RuntimeException e) {
      Telemetry.warn("a connection could not be closed", e);
      return false;
    }
  }
}
