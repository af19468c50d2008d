package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.live.Live;
import dev.souk.route.Need;
import dev.souk.route.Schedule;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import dev.souk.telemetry.Telemetry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Closes the sockets of sessions that have ended, and forgets those the gateway has ended without
/// saying so. May be repeated, and may overlap with itself.
public final class SweepSockets implements RequestHandler<Map<String, Object>, String> {

  /// As often as EventBridge Scheduler goes: a revoked session's sockets are closed within 60 s.
  public static final Schedule SCHEDULE =
      Schedule.of(
          SweepSockets.class,
          Duration.ofMinutes(1),
          TableAccess.reading(Family.ACCOUNT, Family.SOCKET, Family.ROLL)
              .andWriting(Family.SOCKET, Family.TOPIC, Family.ROLL),
          Need.SOCKETS_POST);

  private final InstantSource clock;
  private final Sockets sockets;
  private final SocketPosts posts;
  private final LiveSessions sessions;
  private final AtOnce closing = new AtOnce(64);

  public SweepSockets() {
    this(Live.clock(), Live.openSockets(), Live.socketPosts(), Live.liveSessions());
  }

  SweepSockets(InstantSource clock, Sockets sockets, SocketPosts posts, LiveSessions sessions) {
    this.clock = clock;
    this.sockets = sockets;
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
    var roll = sockets.roll();
    var live =
        sessions.live(
            roll.stream().flatMap(watcher -> watcher.holder().stream()).distinct().toList(), now);
    var over =
        roll.stream()
            .filter(watcher ->
                !watcher.expiresAt().isAfter(now)
                    || !watcher.holder().stream().allMatch(live::contains))
            .toList();
    return closing.each(over, this::closed).stream().filter(closed -> closed).count();
  }

  /// A socket that could not be closed stays on the roll: the next sweep finds it there.
  private boolean closed(Watcher watcher) {
    try {
      posts.close(watcher.connection());
      sockets.forget(watcher.connection());
      return true;
    } catch (RuntimeException e) {
      Telemetry.warn("a socket could not be closed", e);
      return false;
    }
  }
}
